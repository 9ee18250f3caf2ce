import type { Ports } from '#bridge/ports/ports.ts'
import { decideAddUploadRows } from '#shared/domain/add-upload-rows.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { AddUploadRows } from '#shared/schema/upload-run.ts'
import { checkFilesKept } from './check-files-kept.ts'
import { decideOnUpload, type RecordedUpload } from './decide-on-upload.ts'

/** Takes the next rows of a plan that is too large for one command. */
export async function addUploadRows(
  ports: Ports,
  actor: Actor,
  command: AddUploadRows,
): Promise<RecordedUpload> {
  await checkFilesKept(ports, command)
  return decideOnUpload(ports, actor, { command, decide: decideAddUploadRows })
}
