import type { Ports } from '#bridge/ports/ports.ts'
import { decideAttachUploadReport } from '#shared/domain/attach-upload-report.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { AttachUploadReport } from '#shared/schema/upload-run.ts'
import { decideOnUpload, type RecordedUpload } from './decide-on-upload.ts'

/** Notes where the report of a run lies. */
export function attachUploadReport(
  ports: Ports,
  actor: Actor,
  command: AttachUploadReport,
): Promise<RecordedUpload> {
  return decideOnUpload(ports, actor, { command, decide: decideAttachUploadReport })
}
