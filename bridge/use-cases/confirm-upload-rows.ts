import type { Ports } from '#bridge/ports/ports.ts'
import { decideConfirmUploadRows } from '#shared/domain/confirm-upload-rows.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { ConfirmUploadRows } from '#shared/schema/upload-run.ts'
import { decideOnUpload, type RecordedUpload } from './decide-on-upload.ts'

/** Records that the owner of a personal run calls these rows work really done. */
export function confirmUploadRows(
  ports: Ports,
  actor: Actor,
  command: ConfirmUploadRows,
): Promise<RecordedUpload> {
  return decideOnUpload(ports, actor, { command, decide: decideConfirmUploadRows })
}
