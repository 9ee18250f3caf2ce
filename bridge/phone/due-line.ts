import { dueTone, spanWords } from '#shared/words/time-words.ts'
import { type Html, html } from './html.ts'
import { phoneTime } from './phone-time.ts'
import type { PhoneView } from './phone-view.ts'

/** A due moment of days in words and colour: never colour alone. */
export function dueLine(
  { from, dueAt }: { readonly from: string; readonly dueAt: string },
  view: PhoneView,
): Html {
  const { language, words, now } = view
  const tone = dueTone({ from, dueAt }, now)
  const due = words('clock.due', { due: phoneTime.near(dueAt, view) })
  const late = words('clock.late', {
    span: spanWords((now.getTime() - Date.parse(dueAt)) / 60_000, language),
  })
  return html`<span class="clock-line figures tone-${tone}">${tone === 'bad' ? `${late} · ${due}` : due}</span>`
}
