import type { CaseFile, StepVisit } from '#shared/schema/case-file.ts'
import type { SopStep } from '#shared/schema/sop.ts'

export type Bar = 'four-eyes' | 'recusal'

/**
 * The persons who may not do a step of a berkas, in whatever role or post: who keeps out of the berkas, and who did a
 * step that the SOP wants in other hands. Every round counts.
 */
export function barredFrom(step: SopStep, caseFile: CaseFile): ReadonlyMap<string, Bar> {
  const earlier = (step.differentPersonFrom ?? []).flatMap((stepId) => doersOfStep(caseFile, stepId))
  return new Map<string, Bar>([
    ...earlier.map((accountId) => [accountId, 'four-eyes'] as const),
    ...(caseFile.recusals ?? []).map(({ accountId }) => [accountId, 'recusal'] as const),
  ])
}

/** Who finished, judged, signed or disposed in a step. Whoever records from a sheet did not do what stands on it. */
function doersOfStep({ visits, signings, disposisi, participants }: CaseFile, stepId: string): string[] {
  const here = visits.filter((visit) => idOf(visit) === stepId)
  const signed = signings.filter((each) => each.stepId === stepId)
  const disposed = disposisi.filter((each) => each.stepId === stepId)
  const penmen = new Set([...signed, ...disposed].flatMap(({ sheet }) => sheet?.recordedBy ?? []))
  const finished = here.flatMap(({ finishedBy }) => finishedBy ?? []).filter((id) => !penmen.has(id))
  return [
    ...finished,
    ...here.flatMap(({ kelengkapan }) => Object.values(kelengkapan).map(({ by }) => by)),
    ...signed.map(({ by }) => by),
    ...disposed.map(({ from }) => from),
    ...(participants?.doers ?? []).flatMap((each) => (each.stepId === stepId ? each.by : [])),
  ]
}

function idOf({ stepId, migrated }: StepVisit): string | undefined {
  return migrated ? migrated.stepId : stepId
}
