import type { CaseFile } from '#shared/schema/case-file.ts'
import type { EventOf } from '#shared/schema/event.ts'

/** The berkas lies on the desk of the receiver, where he has an account here. */
export function withSrikandi(caseFile: CaseFile, { reference }: EventOf<'case.srikandi-recorded'>): CaseFile {
  const holds = reference.to !== undefined && caseFile.status === 'open'
  return {
    ...caseFile,
    srikandi: [...(caseFile.srikandi ?? []), reference],
    ...(holds && { holder: reference.to }),
  }
}
