import type { Ports } from '#bridge/ports/ports.ts'
import { blockedRows } from '#shared/domain/letter/blocked-rows.ts'
import { personOfLetter } from '#shared/domain/letter/letter-details.ts'
import { personOfUpload } from '#shared/domain/person-of-upload.ts'
import { DomainError } from '#shared/errors.ts'
import type { UploadRun } from '#shared/schema/upload-run.ts'
import { nameOf } from '../upload-desk/read-sent-workbook.ts'
import { refuseWorkbook } from '../upload-desk/refuse-workbook.ts'
import { messageOf } from './plan-upload-letter.ts'

/**
 * Makes the workbook that a letter gives back, as it was planned with what to mend on each blocked row, and keeps it
 * among the documents of the letter. Resolves to its SHA-256. Nothing names it before the letter does.
 */
export async function keepReturnedWorkbook(ports: Ports, run: UploadRun, letterId: string): Promise<string> {
  const planned = await plannedWorkbook(ports, run)
  if (!planned) throw new DomainError('upload-workbook-missing', { file: run.workbook.name, run: run.id })
  const notes = blockedRows(run).map((row) => ({ row: row.line, message: messageOf(row) }))
  const bytes = await ports.workbooks.annotate({ ...planned, notes }).catch(refuseWorkbook)
  return ports.documents.keep({ personId: personOfLetter(letterId), kind: 'xlsx', bytes })
}

/** What was planned, wherever it was sent from; undefined where it is gone or is another file by now. */
async function plannedWorkbook(
  { documents, uploadFiles }: Ports,
  { id, workbook: { name, hash, kept } }: UploadRun,
): Promise<{ readonly name: string; readonly bytes: Uint8Array } | undefined> {
  if (kept) {
    const found = await documents.read({ personId: personOfUpload(id), hash })
    return found && { name: nameOf(name, found.kind), bytes: found.bytes }
  }
  const bytes = await uploadFiles.read({ file: `uploads/${id}/${name}`, hash })
  return bytes && { name, bytes }
}
