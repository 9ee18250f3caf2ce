import type { CaseFile } from '#shared/schema/case-file.ts'
import type { Outcome, Sop, SopStep, StepKind } from '#shared/schema/sop.ts'
import { stepOfNow } from '../service-start.ts'
import { END, stepById, targetOf } from '../step-flow.ts'

/** What was done for the berkas was done for all its rows: one agenda number, one disposisi, one paraf. */
const ONCE_A_BERKAS: readonly StepKind[] = ['register', 'disposisi', 'assignment', 'paraf']

/**
 * Where a repaired row comes in again: the first step, counted from the one its return leads to, that looks at its
 * documents or decides, at the latest the one that returned it. The applicant's own step is done by bringing it back;
 * agenda, disposisi, paraf and passing on before it were done once for the berkas.
 */
export function reentryStep(
  sop: Sop,
  { stepId, to }: { readonly stepId: string; readonly to: string },
): string {
  let step = stepById(sop, to)
  for (let left = sop.steps.length; step && left > 0; left -= 1) {
    if (step.id === stepId || (step.clock !== 'applicant' && looksAtRow(step))) return step.id
    step = stepById(sop, targetOf(sop, step))
  }
  return stepId
}

function looksAtRow({ outcomes, mutuBaku, serviceTypeKelengkapan }: SopStep): boolean {
  return (
    Boolean(outcomes?.length) ||
    Boolean(serviceTypeKelengkapan) ||
    mutuBaku.kelengkapan.some(({ kind }) => kind === 'dokumen')
  )
}

/** The next step of a row that comes after its berkas, past all that was done for the berkas already; or `end`. */
export function nextForStraggler(
  sop: Sop,
  caseFile: CaseFile,
  { step, outcome }: { readonly step: SopStep; readonly outcome?: Outcome | undefined },
): string {
  let target = targetOf(sop, step, outcome)
  for (let left = sop.steps.length; left > 0; left -= 1) {
    const next = stepById(sop, target)
    if (!next) return END
    const isDone = caseFile.visits.some((visit) => stepOfNow(visit) === next.id && visit.finishedAt)
    if (!ONCE_A_BERKAS.includes(next.kind) || next.outcomes?.length || !isDone) return target
    target = targetOf(sop, next)
  }
  return target
}

/** Whether a row at this step goes with the berkas: it has not gone past it. */
export function isWithBerkas(sop: Sop, { status, current }: CaseFile, stepId: string): boolean {
  if (status === 'done' || current === undefined) return false
  const placeOf = (id: string) => sop.steps.findIndex((step) => step.id === id)
  return placeOf(current) <= placeOf(stepId)
}
