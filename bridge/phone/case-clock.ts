import type { Ports } from '#bridge/ports/ports.ts'
import { caseTimes } from '#shared/domain/case-times.ts'
import type { CaseCard } from '#shared/schema/board.ts'
import { clockLines } from '#shared/words/clock-lines.ts'
import { type Html, html } from './html.ts'
import type { PhoneView } from './phone-view.ts'

/** The clocks of a berkas as the panel tells them, in words and colour: never colour alone. */
export function caseClock(
  card: CaseCard,
  { ports, view }: { readonly ports: Ports; readonly view: PhoneView },
): Html | undefined {
  const { id, version, holidays } = card.calendar
  const calendar = ports.catalogue.calendar(id, version, holidays)
  const lines = clockLines(caseTimes(card, calendar, view.now.getTime()), view)
  if (lines.length === 0) return undefined
  return html`<span class="clock figures">${lines.map(
    ({ kind, tone, lead, text, doubt }) =>
      html`<span class="clock-line ${tone === 'soft' ? 'soft' : `tone-${tone}`}">${lead !== undefined && html`<b>${lead}</b>${kind === 'step' ? ' · ' : ' '}`}${text}${doubt !== undefined && html` <span class="soft">(${doubt})</span>`}</span>`,
  )}</span>`
}
