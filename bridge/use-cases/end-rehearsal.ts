import type { Ports } from '#bridge/ports/ports.ts'
import { decideEndRehearsal } from '#shared/domain/end-rehearsal.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { EndRehearsal } from '#shared/schema/rehearsal.ts'
import { decideOnUpload, type RecordedUpload } from './decide-on-upload.ts'

/** Records what became of a rehearsal. */
export function endRehearsal(ports: Ports, actor: Actor, command: EndRehearsal): Promise<RecordedUpload> {
  return decideOnUpload(ports, actor, { command, decide: decideEndRehearsal })
}
