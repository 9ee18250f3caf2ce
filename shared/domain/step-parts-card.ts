import type { CaseCard } from '#shared/schema/board.ts'
import type { CaseFile } from '#shared/schema/case-file.ts'
import type { Sop, SopStep } from '#shared/schema/sop.ts'
import { visitNumber } from './case-rounds.ts'
import { nextStation } from './next-station.ts'
import { noticeText } from './notice-text.ts'
import { ofThisVisit } from './of-this-visit.ts'
import { subSopOf } from './sub-sop-of.ts'

type StepParts = Pick<
  NonNullable<CaseCard['current']>,
  'visit' | 'isOptional' | 'noticeText' | 'noticeTries' | 'station' | 'subSop' | 'archive'
>

/** What the kind of a step, and its round, add to the card of the step a berkas stands in. */
export function stepPartsCard(sop: Sop, step: SopStep, caseFile: CaseFile): StepParts {
  const tries = ofThisVisit(caseFile, caseFile.notices)
  const visit = visitNumber(caseFile, step.id)
  const station = nextStation(sop, step, caseFile)
  const subSop = step.kind === 'sub-sop' ? subSopOf(sop, step, caseFile) : undefined
  const { classification, place, retentionYears } = step.archive ?? {}
  return {
    ...(visit > 1 && { visit }),
    ...(step.optional && !step.outcomes?.length && { isOptional: true }),
    ...(step.kind === 'notify' && { noticeText: noticeText(sop, step, caseFile) }),
    ...(tries.length > 0 && { noticeTries: tries.length }),
    ...(station && { station }),
    ...(subSop && { subSop }),
    ...(step.archive && {
      archive: {
        ...(classification && { classification }),
        ...(place && { place }),
        ...(retentionYears && { retentionYears }),
      },
    }),
  }
}
