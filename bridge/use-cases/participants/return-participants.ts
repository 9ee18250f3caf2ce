import type { Ports } from '#bridge/ports/ports.ts'
import { decideReturnParticipants } from '#shared/domain/participant/return-participants.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { RecordedRows } from '#shared/schema/participant-answer.ts'
import type { ReturnParticipants } from '#shared/schema/participant-command.ts'
import { decideOnRows } from './decide-on-rows.ts'

/** Sends rows back with a reason each; the others go on. */
export function returnParticipants(
  ports: Ports,
  actor: Actor,
  command: ReturnParticipants,
): Promise<RecordedRows> {
  return decideOnRows(ports, actor, { command, decide: decideReturnParticipants })
}
