import type { CaseFile } from '#shared/schema/case-file.ts'
import type { OutsideStay } from '#shared/schema/case-parts.ts'
import { ofThisVisit } from './of-this-visit.ts'

/** The stay with the outside body that belongs to the visit a case is in now; undefined before it was sent. */
export function outsideStayOf(caseFile: CaseFile): OutsideStay | undefined {
  return ofThisVisit(caseFile, caseFile.outside).at(-1)
}
