import type { CaseFile } from '#shared/schema/case-file.ts'
import type { Participant } from '#shared/schema/participant.ts'
import type { Kelengkapan, Sop, SopStep } from '#shared/schema/sop.ts'
import type { Verdict } from '#shared/schema/verdict.ts'
import { isEnough, kelengkapanOfStep, verdictOn } from '../kelengkapan-of-step.ts'

/** Documents that a step looks at for this row, by its own service type where it names one. */
export function documentsOfRow(
  sop: Sop,
  step: SopStep,
  serviceTypeId: string | undefined,
): readonly Kelengkapan[] {
  return kelengkapanOfStep(sop, step, serviceTypeId === undefined ? {} : { serviceTypeId }).filter(
    ({ kind }) => kind === 'dokumen',
  )
}

/** The stay in which a row's own verdicts count: the berkas's visit, or 0 where it has a position of its own. */
export function visitOfRow(row: Participant, caseFile: Pick<CaseFile, 'visits'>): number {
  return row.at ? 0 : caseFile.visits.length
}

/** The row's own verdict on an item where it now stands. */
export function ownVerdict(row: Participant, caseFile: Pick<CaseFile, 'visits'>, itemId: string): Verdict {
  const { judged } = row
  return (judged?.visit === visitOfRow(row, caseFile) ? judged.items[itemId] : undefined) ?? 'belum'
}

/** The verdict that counts: the row's own, else the berkas's, which stands for every row that goes with it. */
export function verdictOnRow(row: Participant, caseFile: CaseFile, itemId: string): Verdict {
  const own = ownVerdict(row, caseFile, itemId)
  return own === 'belum' && !row.at ? verdictOn(caseFile, itemId) : own
}

/** What keeps a row from going on, and whether it was looked at. */
export function lackingOfRow(
  row: Participant,
  { sop, step, caseFile }: { readonly sop: Sop; readonly step: SopStep; readonly caseFile: CaseFile },
): { readonly item: Kelengkapan; readonly verdict: Verdict }[] {
  return documentsOfRow(sop, step, row.serviceTypeId ?? caseFile.serviceTypeId)
    .map((item) => ({ item, verdict: verdictOnRow(row, caseFile, item.id) }))
    .filter(({ verdict }) => !isEnough(verdict))
}
