import type { Ports } from '#bridge/ports/ports.ts'
import { decideTakeRehearsal } from '#shared/domain/take-rehearsal.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { TakeRehearsal } from '#shared/schema/rehearsal.ts'
import { decideOnUpload, type RecordedUpload } from './decide-on-upload.ts'

/** Takes an asked rehearsal for one worker. */
export function takeRehearsal(ports: Ports, actor: Actor, command: TakeRehearsal): Promise<RecordedUpload> {
  return decideOnUpload(ports, actor, { command, decide: decideTakeRehearsal })
}
