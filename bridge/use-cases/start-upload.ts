import type { Ports } from '#bridge/ports/ports.ts'
import { decideStartUpload } from '#shared/domain/start-upload.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { StartUpload } from '#shared/schema/upload-run.ts'
import { decideOnUpload, type RecordedUpload } from './decide-on-upload.ts'

/** Starts a released run, or takes an interrupted one up again. */
export function startUpload(ports: Ports, actor: Actor, command: StartUpload): Promise<RecordedUpload> {
  return decideOnUpload(ports, actor, { command, decide: decideStartUpload })
}
