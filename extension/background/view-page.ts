import { caseTimes } from '#shared/domain/case-times.ts'
import { isOver } from '#shared/domain/is-over.ts'
import type { LinkState, PageView } from '../messaging/page-view.ts'
import type { CalendarLookup } from '../settings/calendar-lookup.ts'
import type { OutboxContent } from '../settings/outbox-item.ts'
import type { Pairing } from '../settings/pairing.ts'
import type { KnownCases } from './case-cache.ts'
import { pageCase } from './page-case.ts'
import { predictCase } from './predict-case.ts'

interface Sources {
  readonly nip: string
  readonly known: KnownCases | undefined
  readonly outbox: OutboxContent
  readonly pairing: Pairing | undefined
  readonly link: LinkState
  readonly calendarOf: CalendarLookup
  readonly isAlmostFull: boolean
  readonly now: Date
}

/** The card of a page: the cases of its person as they stand once the server has what waits here. */
export function viewPage({
  nip,
  known,
  outbox,
  pairing,
  link,
  calendarOf,
  isAlmostFull,
  now,
}: Sources): PageView {
  const refused = outbox.refused
    .filter((each) => each.nip === nip)
    .map(({ commandId, caseId, sentence }) => ({ commandId, caseId, sentence }))
  const base = { link, waiting: outbox.waiting.length, refused, ...(isAlmostFull && { isAlmostFull }) }
  if (!known || !pairing) return { ...base, cases: [] }
  // As the server last knew him: a Plh that began since the pairing counts.
  const actor = known.me
  const cases = known.cases
    .filter(({ caseFile }) => !isOver(caseFile))
    .flatMap((each) => {
      const { id, version } = each.caseFile.sop
      const sop = known.sops.find((other) => other.id === id && other.version === version)
      if (!sop) return []
      const waiting = outbox.waiting.filter(({ queued }) => queued.command.caseId === each.caseFile.id)
      const { card, caseFile } = predictCase(each, { sop, waiting, actor, calendarOf, now })
      const times = caseTimes(card, calendarOf(card.calendar), now.getTime())
      return [pageCase({ card, caseFile }, { sop, actor, times, waiting: waiting.length })]
    })
  return { ...base, cases, asOf: known.asOf }
}
