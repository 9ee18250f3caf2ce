import { browser } from 'wxt/browser'
import { fillSentence } from '#shared/text/fill-sentence.ts'
import type { NoticeText } from '#shared/text/notice-id.ts'
import type { Language } from '../settings/language.ts'
import type { Telling } from './tellings.ts'

/** Shows a telling on the desktop; one that is there already is left as it is. */
export async function showNotice(
  { id, kind, notice }: Telling,
  { text, language }: { readonly text: NoticeText; readonly language: Language },
): Promise<void> {
  const shown = await browser.notifications.getAll()
  if (id in shown) return
  const { about, number, kegiatan = '', dueAt } = notice
  const clock = new Intl.DateTimeFormat(language, { weekday: 'long', hour: '2-digit', minute: '2-digit' })
  const at = dueAt ? clock.format(new Date(dueAt)) : ''
  await browser.notifications.create(id, {
    type: 'basic',
    iconUrl: '/icon/128.png',
    title: text[`notice.${kind}`],
    message: [fillSentence(text[`about.${about}`], { number }), kegiatan, at].filter(Boolean).join('\n'),
  })
}
