import type { CaseFile } from '#shared/schema/case-file.ts'

/** Whether a berkas is at its end, with a result or without: only a supervisor can take it up again. */
export function isOver({ status }: Pick<CaseFile, 'status'>): boolean {
  return status === 'closed' || status === 'ended'
}
