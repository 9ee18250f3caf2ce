import type { Ports } from '#bridge/ports/ports.ts'
import { DomainError } from '#shared/errors.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { MadePaper } from '#shared/schema/make-paper.ts'
import { findUpload } from './decide-on-upload.ts'

const mediaTypes = {
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const

/** The last report of a run as it was attached; one that has changed on the disk since is not given out. */
export async function readUploadReport(
  ports: Ports,
  actor: Actor,
  { runId, form }: { readonly runId: string; readonly form: 'pdf' | 'xlsx' },
): Promise<MadePaper> {
  const { report } = await findUpload(ports.store, actor, runId)
  const place = form === 'pdf' ? report?.paper : report
  const file = `laporan-hasil-upload.${form}`
  const bytes = place && (await ports.uploadFiles.read(place))
  if (!bytes) throw new DomainError('upload-report-missing', { file })
  return { file, mediaType: mediaTypes[form], base64: Buffer.from(bytes).toString('base64') }
}
