import type { CaseFile } from '#shared/schema/case-file.ts'
import type { ChildCase } from '#shared/schema/case-parts.ts'

/** The children opened in the visit that a case is in now; those of earlier rounds are history. */
export function childrenOfVisit({ visits, children }: CaseFile): ChildCase[] {
  const visit = visits.at(-1)
  if (!visit || visit.finishedAt) return []
  return (children ?? []).filter(({ stepId, at }) => stepId === visit.stepId && at >= visit.startedAt)
}

/** The child that the step still waits for. */
export function openChildOf(caseFile: CaseFile): ChildCase | undefined {
  return childrenOfVisit(caseFile).find(({ endedAt }) => endedAt === undefined)
}
