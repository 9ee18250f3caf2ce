import type { Ports } from '#bridge/ports/ports.ts'
import { decideStopUpload } from '#shared/domain/stop-upload.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { StopUpload } from '#shared/schema/upload-run.ts'
import { decideOnUpload, type RecordedUpload } from './decide-on-upload.ts'

/** Pauses or cancels a run at its next row. */
export function stopUpload(ports: Ports, actor: Actor, command: StopUpload): Promise<RecordedUpload> {
  return decideOnUpload(ports, actor, { command, decide: decideStopUpload })
}
