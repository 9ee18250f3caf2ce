import type { Ports } from '#bridge/ports/ports.ts'
import { decideChangeUploadStatus } from '#shared/domain/change-upload-status.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { ChangeUploadStatus } from '#shared/schema/upload-run.ts'
import { decideOnUpload, type RecordedUpload } from './decide-on-upload.ts'

/** Records what the process that holds a run says of it. */
export function changeUploadStatus(
  ports: Ports,
  actor: Actor,
  command: ChangeUploadStatus,
): Promise<RecordedUpload> {
  return decideOnUpload(ports, actor, { command, decide: decideChangeUploadStatus })
}
