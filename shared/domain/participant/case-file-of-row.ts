import type { CaseFile, ClockSpan, StepVisit } from '#shared/schema/case-file.ts'
import type { Participant } from '#shared/schema/participant.ts'
import { ownVerdict } from './row-kelengkapan.ts'

/**
 * The berkas as it is for the person of one row, so that their page shows and predicts what is theirs: the verdicts
 * that count for the row, its own step where it comes after the berkas, its own return. For looking at, never kept.
 */
export function caseFileOfRow(caseFile: CaseFile, row: Participant): CaseFile {
  const { participants: _all, ...alone } = caseFile
  const last = row.returns.at(-1)
  if (row.state === 'returned' && last) {
    const { source: _source, lacking: _lacking, ...round } = last
    return {
      ...alone,
      status: 'returned',
      current: last.to,
      clock: since(caseFile.clock, { owner: 'applicant', from: last.at }),
      returns: [...caseFile.returns, round],
    }
  }
  if (row.at) {
    const { stepId, since: startedAt } = row.at
    const own: StepVisit = { stepId, startedAt, kelengkapan: {} }
    return {
      ...alone,
      status: 'open',
      current: stepId,
      visits: [...caseFile.visits, withOwn(own, row, caseFile)],
      clock: since(caseFile.clock, { owner: 'office', from: startedAt }),
    }
  }
  const visit = caseFile.visits.at(-1)
  if (!visit) return alone
  return { ...alone, visits: [...caseFile.visits.slice(0, -1), withOwn(visit, row, caseFile)] }
}

/** The row's own verdicts over the berkas's; who gave them is told by the log alone. */
function withOwn(visit: StepVisit, row: Participant, caseFile: CaseFile): StepVisit {
  const own = Object.keys(row.judged?.items ?? {}).flatMap((id) => {
    const verdict = ownVerdict(row, caseFile, id)
    return verdict === 'belum' ? [] : [[id, { verdict, by: '', at: visit.startedAt }] as const]
  })
  return { ...visit, kelengkapan: { ...visit.kelengkapan, ...Object.fromEntries(own) } }
}

/** The berkas's clock up to then, and whose time it is for this row from then on. */
function since(clock: readonly ClockSpan[], from: ClockSpan): ClockSpan[] {
  const before = clock.filter((span) => span.from < from.from)
  const cut = before.map((span) => (span.to && span.to <= from.from ? span : { ...span, to: from.from }))
  return [...cut, from]
}
