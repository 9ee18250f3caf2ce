import type { DocumentPath, Finding } from '#shared/schema/finding.ts'

/** Something wrong in a portal pack, before its file and line are known. */
export interface PortalFault extends Pick<Finding, 'code' | 'severity' | 'message'> {
  readonly path: DocumentPath
}
