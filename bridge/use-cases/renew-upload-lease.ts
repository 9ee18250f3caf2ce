import type { Ports } from '#bridge/ports/ports.ts'
import { decideRenewUploadLease } from '#shared/domain/lease-upload.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { RenewUploadLease } from '#shared/schema/upload-run.ts'
import { decideOnUpload, type RecordedUpload } from './decide-on-upload.ts'

/** A sign of life of the process that holds a run; the answer says whether it was asked to stop. */
export function renewUploadLease(
  ports: Ports,
  actor: Actor,
  command: RenewUploadLease,
): Promise<RecordedUpload> {
  return decideOnUpload(ports, actor, { command, decide: decideRenewUploadLease })
}
