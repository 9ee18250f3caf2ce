import type { CaseFile } from '#shared/schema/case-file.ts'
import type { ChildCase } from '#shared/schema/case-parts.ts'
import { ofThisVisit } from './of-this-visit.ts'

/** The children opened in the visit that a case is in now; those of earlier rounds are history. */
export function childrenOfVisit(caseFile: CaseFile): readonly ChildCase[] {
  return ofThisVisit(caseFile, caseFile.children)
}

/** The child that the step still waits for. */
export function openChildOf(caseFile: CaseFile): ChildCase | undefined {
  return childrenOfVisit(caseFile).find(({ endedAt }) => endedAt === undefined)
}
