import type { Ports } from '#bridge/ports/ports.ts'
import { inspectDocument } from '#shared/documents/inspect-document.ts'
import { peopleOfUploadFile } from '#shared/domain/person-of-upload.ts'
import { DomainError } from '#shared/errors.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { MadePaper } from '#shared/schema/make-paper.ts'
import { findUpload } from './decide-on-upload.ts'
import { readKept } from './documents/read-document.ts'
import { uploadSample } from './upload-sample.ts'

/**
 * The PDF of a row of the sample, exactly as it was checked and will be sent: one that has changed since is not shown.
 * No other row's is given out.
 */
export async function sampledPdf(
  ports: Ports,
  actor: Actor,
  { runId, rowId }: { readonly runId: string; readonly rowId: string },
): Promise<MadePaper> {
  const row = (await uploadSample(ports, actor, runId)).find(({ id }) => id === rowId)
  const { berkas, berkasPath, berkasHash } = row?.data ?? {}
  if (!row || !berkas || !berkasHash) throw new DomainError('upload-row-not-found', { row: rowId })
  const run = await findUpload(ports.store, actor, runId)
  const bytes = berkasPath
    ? await ports.uploadFiles.read({ file: berkasPath, hash: berkasHash })
    : (await readKept(ports.documents, peopleOfUploadFile(run, berkasHash), berkasHash))?.bytes
  if (!bytes || !inspectDocument(bytes, 'pdf').ok)
    throw new DomainError('upload-pdf-changed', { file: berkas, line: String(row.line) })
  const file = `baris-${row.line}.pdf`
  return { file, mediaType: 'application/pdf', base64: Buffer.from(bytes).toString('base64') }
}
