import type { CaseFile, StepVisit } from '#shared/schema/case-file.ts'
import type { Sop } from '#shared/schema/sop.ts'

/**
 * When the time of the whole service begins to count (ISO); undefined while it has not. At the receipt of the letter
 * that opened the berkas; without one when the office has the berkas for the first time; or where the SOP says so when the file is found complete. After a
 * return under the rule `restarts` it is looked for anew.
 */
export function serviceStart(sop: Pick<Sop, 'clock' | 'steps'>, caseFile: CaseFile): string | undefined {
  const restart = caseFile.returns.findLast(({ clock }) => clock?.rule === 'restarts')
  if (restart && !restart.resumedAt) return undefined
  const since = restart?.resumedAt ?? caseFile.openedAt
  const { start, completeAt } = sop.clock ?? {}
  if (start !== 'complete-file' || !completeAt) {
    if (!restart && caseFile.receivedAt !== undefined) return caseFile.receivedAt
    return caseFile.clock.find(({ owner, from }) => owner !== 'applicant' && from >= since)?.from
  }
  if (!restart && wasFoundComplete(sop, caseFile)) return caseFile.receivedAt ?? caseFile.openedAt
  return caseFile.visits.find(
    (visit) =>
      visit.finishedAt !== undefined &&
      visit.finishedAt >= since &&
      stepOfNow(visit) === completeAt.step &&
      (completeAt.outcome === undefined || visit.outcomeId === completeAt.outcome),
  )?.finishedAt
}

/** Of a berkas that was taken over: the step that finds it complete lay behind it then. */
function wasFoundComplete({ clock, steps }: Pick<Sop, 'clock' | 'steps'>, caseFile: CaseFile): boolean {
  const [first] = caseFile.visits
  if (!caseFile.imported || !first) return false
  const indexOf = (id: string | undefined) => steps.findIndex((step) => step.id === id)
  return indexOf(clock?.completeAt?.step) < indexOf(stepOfNow(first))
}

/** The step of the SOP of now that a visit was to, or stands for since a migration; undefined where none does. */
export function stepOfNow({ stepId, migrated }: StepVisit): string | undefined {
  return migrated ? migrated.stepId : stepId
}
