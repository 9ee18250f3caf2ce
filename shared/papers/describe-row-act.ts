import { stepById } from '#shared/domain/step-flow.ts'
import type { RowAct } from '#shared/schema/row-act.ts'
import { type EventSources, type EventWords, kindOfReason } from './event-sources.ts'

/** More ranges than these nobody reads in a line of history; the list of the rows has them all. */
const MOST_RANGES = 12

/** An act on rows of a collective usulan in words: what, how many, which. */
export function describeRowAct(act: RowAct, { detail, words }: Omit<EventSources, 'people'>): string {
  const { kind, reasonCode, channel, rows } = act
  const what = kind === 'step-finished' ? finished(act, detail, words) : words(`event.rows.${kind}`)
  const said = [
    reasonCode && kindOfReason(reasonCode, words),
    channel && words(`channel.${channel}`).toLowerCase(),
  ]
  const more = said.filter(Boolean).join(', ')
  return words('event.rows', {
    act: more === '' ? what : `${what} (${more})`,
    count: rows.reduce((sum, { from, to }) => sum + to - from + 1, 0),
    rows: rangesInWords(rows),
  })
}

function finished(act: RowAct, { sop, formerSops }: EventSources['detail'], words: EventWords): string {
  const { stepId = '', outcomeId } = act
  const step = [sop, ...formerSops].map((each) => stepById(each, stepId)).find((each) => each !== undefined)
  const outcome = step?.outcomes?.find(({ id }) => id === outcomeId)?.label
  const kegiatan = step?.kegiatan ?? stepId
  return outcome === undefined
    ? words('event.case.step-finished', { step: kegiatan })
    : words('event.case.step-decided', { outcome, step: kegiatan })
}

/** `1–40, 43`. */
function rangesInWords(ranges: RowAct['rows']): string {
  const shown = ranges
    .slice(0, MOST_RANGES)
    .map(({ from, to }) => (from === to ? String(from) : `${from}–${to}`))
  return [...shown, ...(ranges.length > MOST_RANGES ? ['…'] : [])].join(', ')
}
