import type { Ports } from '#bridge/ports/ports.ts'
import { DomainError } from '#shared/errors.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { MadePaper } from '#shared/schema/make-paper.ts'
import { findUpload } from './decide-on-upload.ts'

/** The form of a rehearsed row as it was filled; a picture that is another one by now is not shown. */
export async function rehearsalPicture(
  ports: Ports,
  actor: Actor,
  { runId, rowId }: { readonly runId: string; readonly rowId: string },
): Promise<MadePaper> {
  const { rehearsal, rows } = await findUpload(ports.store, actor, runId)
  const picture = rehearsal?.rows.find((row) => row.rowId === rowId)?.picture
  const bytes = picture && (await ports.uploadFiles.read(picture))
  if (!bytes) throw new DomainError('upload-rehearsal-missing')
  const file = `uji-isi-baris-${rows[rowId]?.line}.png`
  return { file, mediaType: 'image/png', base64: Buffer.from(bytes).toString('base64') }
}
