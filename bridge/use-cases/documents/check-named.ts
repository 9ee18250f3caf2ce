import type { Documents } from '#bridge/ports/documents.ts'
import { DomainError } from '#shared/errors.ts'
import type { SheetInput } from '#shared/schema/sheet.ts'

/** The documents that a command may name. */
export interface Naming {
  readonly sheet?: SheetInput | undefined
  readonly documentHash?: string | undefined
  readonly proofHash?: string | undefined
  readonly scans?: readonly string[] | undefined
}

/**
 * What is named in the record is on the disk: refuses as `document-not-found` what was never sent. To be asked inside
 * the transaction that names it, so that no sweep comes between.
 */
export async function checkNamed(
  documents: Pick<Documents, 'find'>,
  personId: string,
  { sheet, documentHash, proofHash, scans = [] }: Naming,
): Promise<void> {
  for (const hash of [sheet?.scanHash, documentHash, proofHash, ...scans])
    if (hash !== undefined && !(await documents.find({ personId, hash })))
      throw new DomainError('document-not-found')
}
