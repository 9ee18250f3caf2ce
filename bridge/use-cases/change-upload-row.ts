import type { Ports } from '#bridge/ports/ports.ts'
import { decideChangeUploadRow } from '#shared/domain/change-upload-row.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { ChangeUploadRow } from '#shared/schema/upload-run.ts'
import { decideOnUpload, type RecordedUpload } from './decide-on-upload.ts'

/** Records one step of one row: intent before the click, proof after it. */
export function changeUploadRow(
  ports: Ports,
  actor: Actor,
  command: ChangeUploadRow,
): Promise<RecordedUpload> {
  return decideOnUpload(ports, actor, { command, decide: decideChangeUploadRow })
}
