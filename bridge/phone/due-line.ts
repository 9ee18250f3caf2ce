import { dayAndTime, dueTone, spanWords } from '#shared/words/time-words.ts'
import { type Html, html } from './html.ts'
import type { PhoneView } from './phone-view.ts'

/** A due moment of days in words and colour: never colour alone. */
export function dueLine(
  { from, dueAt }: { readonly from: string; readonly dueAt: string },
  { language, words, now }: PhoneView,
): Html {
  const tone = dueTone({ from, dueAt }, now)
  const due = words('clock.due', { due: dayAndTime(dueAt, now, language) })
  const late = words('clock.late', {
    span: spanWords((now.getTime() - Date.parse(dueAt)) / 60_000, language),
  })
  return html`<span class="clock-line figures tone-${tone}">${tone === 'bad' ? `${late} · ${due}` : due}</span>`
}
