import type { CaseCard } from '#shared/schema/board.ts'
import type { CaseFile } from '#shared/schema/case-file.ts'
import type { CardSources } from './card-sources.ts'
import { verdictOfLastRound } from './case-rounds.ts'
import { kelengkapanOfStep, verdictOn } from './kelengkapan-of-step.ts'
import { doersOf } from './may-do.ts'
import { actOf, lineOfStep } from './signing/line-of-step.ts'
import { stepClock } from './step-clock.ts'
import { stepById } from './step-flow.ts'
import { stepPartsCard } from './step-parts-card.ts'

/** The step a case stands in, or is returned to, with its mutu baku; undefined once it is done. */
export function currentStepCard(
  caseFile: CaseFile,
  { sop, calendar, now }: CardSources,
): CaseCard['current'] {
  const step = stepById(sop, caseFile.current ?? '')
  if (!step) return undefined
  const startedAt = caseFile.visits.at(-1)?.startedAt ?? caseFile.openedAt
  const { waktu } = step.mutuBaku
  const [turn] = lineOfStep(step, caseFile)?.next ?? []
  const clock = calendar && stepClock(caseFile, { sop, step, calendar, now: now.getTime() })
  const due = clock?.parts
  return {
    id: step.id,
    kind: turn ? actOf(step, turn) : step.kind,
    kegiatan: step.kegiatan,
    pelaksana: (step.pelaksana ?? []).map(
      (id) => sop.pelaksana.find((each) => each.id === id)?.jabatan ?? id,
    ),
    doers: doersOf(sop, step, caseFile),
    startedAt,
    ...(waktu && !step.waktuOnlyOn && { waktu: { value: waktu.value, unit: waktu.unit } }),
    ...(due && { dueAt: new Date(due.due).toISOString(), provisional: due.provisional }),
    ...(clock?.noDue && { noDue: clock.noDue }),
    ...(clock?.by === 'target' &&
      step.dueBefore && { dueBefore: { value: step.dueBefore.value, unit: step.dueBefore.unit } }),
    kelengkapan: kelengkapanOfStep(sop, step, caseFile).map(({ id, text, kind }) => {
      const lastRound = verdictOfLastRound(caseFile, step.id, id)
      return {
        id,
        text,
        kind,
        verdict: caseFile.status === 'returned' ? 'belum' : verdictOn(caseFile, id),
        ...(lastRound && { lastRound }),
      }
    }),
    outcomes: (step.outcomes ?? []).map(({ id, label, returnsTo, refuses }) => ({
      id,
      label,
      isReturn: returnsTo === 'applicant',
      ...(refuses ? { leads: 'refusal' as const } : returnsTo === 'office' && { leads: 'office' as const }),
    })),
    ...stepPartsCard(sop, step, caseFile),
  }
}
