import type { CaseFile } from '#shared/schema/case-file.ts'
import type { OutsideStay } from '#shared/schema/case-parts.ts'

/** The stay with the outside body that belongs to the visit a case is in now; undefined before it was sent. */
export function outsideStayOf({ visits, outside }: CaseFile): OutsideStay | undefined {
  const visit = visits.at(-1)
  const stay = outside?.at(-1)
  if (!visit || visit.finishedAt || !stay) return undefined
  return stay.stepId === visit.stepId && stay.at >= visit.startedAt ? stay : undefined
}
