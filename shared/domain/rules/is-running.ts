import type { CaseFile } from '#shared/schema/case-file.ts'

/** Whether a berkas still has a way before it, with the office or with the applicant. */
export function isRunning({ status, current }: CaseFile): boolean {
  return current !== undefined && status !== 'done' && status !== 'closed'
}
