import type { CaseFile } from '#shared/schema/case-file.ts'
import type { SopStep } from '#shared/schema/sop.ts'
import { stepOfNow } from '../service-start.ts'

export type Bar = 'four-eyes' | 'recusal'

const nobody: ReadonlyMap<string, Bar> = new Map()

/**
 * The persons who may not do a step of a berkas, in whatever role or post: who keeps out of the berkas, and who did a
 * step that the SOP wants in other hands. Every round counts.
 */
export function barredFrom(step: SopStep, caseFile: CaseFile): ReadonlyMap<string, Bar> {
  if (!step.differentPersonFrom && !caseFile.recusals) return nobody
  const earlier = (step.differentPersonFrom ?? []).flatMap((stepId) => doersOfStep(caseFile, stepId))
  return new Map<string, Bar>([
    ...earlier.map((accountId) => [accountId, 'four-eyes'] as const),
    ...(caseFile.recusals ?? []).map(({ accountId }) => [accountId, 'recusal'] as const),
  ])
}

/** Who finished, judged, signed or disposed in a step. Whoever records from a sheet did not do what stands on it. */
function doersOfStep(caseFile: CaseFile, stepId: string): string[] {
  const { visits, signings, disposisi, participants } = caseFile
  const here = visits.filter((visit) => stepOfNow(visit) === stepId)
  const names = namesOf(caseFile, stepId)
  const signed = signings.filter((each) => names.has(each.stepId))
  const disposed = disposisi.filter((each) => each.stepId !== undefined && names.has(each.stepId))
  const penmen = new Set([...signed, ...disposed].flatMap(({ sheet }) => sheet?.recordedBy ?? []))
  const finished = here.flatMap(({ finishedBy }) => finishedBy ?? []).filter((id) => !penmen.has(id))
  return [
    ...finished,
    ...here.flatMap(({ kelengkapan }) => Object.values(kelengkapan).map(({ by }) => by)),
    ...signed.map(({ by }) => by),
    ...disposed.map(({ from }) => from),
    ...(participants?.doers ?? []).flatMap((each) => (names.has(each.stepId) ? each.by : [])),
  ]
}

/** A step by the names it had in all versions that the berkas ran on: what was done in it kept the name of its day. */
function namesOf({ ranOn = [] }: CaseFile, stepId: string): ReadonlySet<string> {
  const names = new Set([stepId])
  for (const { steps = {} } of ranOn.toReversed())
    for (const [before, after] of Object.entries(steps)) if (names.has(after)) names.add(before)
  return names
}
