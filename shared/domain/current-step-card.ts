import type { CaseCard } from '#shared/schema/board.ts'
import type { CaseFile } from '#shared/schema/case-file.ts'
import type { CardSources } from './card-sources.ts'
import { dueOf } from './case-clocks.ts'
import { kelengkapanOfStep, verdictOn } from './kelengkapan-of-step.ts'
import { doersOf } from './may-do.ts'
import { stepById } from './step-flow.ts'

/** The step a case stands in, or is returned to, with its mutu baku; undefined once it is done. */
export function currentStepCard(caseFile: CaseFile, { sop, calendar }: CardSources): CaseCard['current'] {
  const step = stepById(sop, caseFile.current ?? '')
  if (!step) return undefined
  const startedAt = caseFile.visits.at(-1)?.startedAt ?? caseFile.openedAt
  const { waktu } = step.mutuBaku
  // A step without time has no deadline, and a returned berkas waits for the applicant.
  const due = calendar && waktu && caseFile.status === 'open' ? dueOf(calendar, startedAt, waktu) : undefined
  return {
    id: step.id,
    kind: step.kind,
    kegiatan: step.kegiatan,
    pelaksana: (step.pelaksana ?? []).map(
      (id) => sop.pelaksana.find((each) => each.id === id)?.jabatan ?? id,
    ),
    doers: doersOf(sop, step),
    startedAt,
    ...(waktu && { waktu: { value: waktu.value, unit: waktu.unit } }),
    ...(due && { dueAt: new Date(due.due).toISOString(), provisional: due.provisional }),
    kelengkapan: kelengkapanOfStep(sop, step, caseFile).map(({ id, text, kind }) => ({
      id,
      text,
      kind,
      verdict: caseFile.status === 'open' ? verdictOn(caseFile, id) : 'belum',
    })),
    outcomes: (step.outcomes ?? []).map(({ id, label, returnsTo }) => ({
      id,
      label,
      isReturn: returnsTo !== undefined,
    })),
  }
}
