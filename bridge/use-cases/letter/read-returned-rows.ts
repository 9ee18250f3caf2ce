import type { Ports } from '#bridge/ports/ports.ts'
import { letterOfBlocked } from '#shared/domain/letter/blocked-rows.ts'
import { personOfLetter } from '#shared/domain/letter/letter-details.ts'
import { DomainError } from '#shared/errors.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { Letter, LetterOfUpload } from '#shared/schema/letter.ts'
import type { MadePaper } from '#shared/schema/make-paper.ts'
import { findUpload } from '../decide-on-upload.ts'
import { fileOf, kopFor } from '../papers/make-paper.ts'
import { returnedRowsPaper } from '../papers/returned-rows-paper.ts'
import { XLSX } from '../upload-desk/xlsx.ts'

/**
 * What goes back with the blocked rows of a run, for those who may see the run: the letter as it stands now, to be
 * printed, or the workbook with its notes.
 */
export async function readReturnedRows(
  ports: Ports,
  actor: Actor,
  { runId, form }: { readonly runId: string; readonly form: 'pdf' | 'xlsx' },
): Promise<MadePaper> {
  await findUpload(ports.store, actor, runId)
  const entry = letterOfBlocked(runId, await ports.store.letters())
  const letter = entry && (await ports.store.find('letter', entry.id))
  if (!letter?.ofUpload) throw new DomainError('upload-not-returned')
  const bytes =
    form === 'pdf' ? await printed(ports, letter) : await workbookOf(ports, letter.id, letter.ofUpload)
  return {
    file: fileOf('surat-pengembalian', letter.agenda.printed, form),
    mediaType: form === 'pdf' ? 'application/pdf' : XLSX,
    base64: Buffer.from(bytes).toString('base64'),
  }
}

async function printed(ports: Ports, letter: Letter): Promise<Uint8Array> {
  const view = await returnedRowsPaper(ports, letter)
  return ports.papers.print({ paper: 'surat-pengembalian', view }, kopFor(ports, ''))
}

async function workbookOf(
  { documents, uploadFiles }: Ports,
  letterId: string,
  { hash, file }: LetterOfUpload,
): Promise<Uint8Array> {
  const bytes =
    file === undefined
      ? (await documents.read({ personId: personOfLetter(letterId), hash }))?.bytes
      : await uploadFiles.read({ file, hash })
  if (!bytes) throw new DomainError('document-not-found')
  return bytes
}
