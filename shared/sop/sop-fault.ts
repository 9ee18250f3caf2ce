import type { DocumentPath, Finding } from '#shared/schema/finding.ts'

/** A finding before it knows its file and line. */
export interface SopFault {
  severity: Finding['severity']
  code: string
  path: DocumentPath
  message: string
}
