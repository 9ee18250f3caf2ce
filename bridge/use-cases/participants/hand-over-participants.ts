import type { Ports } from '#bridge/ports/ports.ts'
import { decideHandOverParticipants } from '#shared/domain/participant/hand-over-participants.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { RecordedRows } from '#shared/schema/participant-answer.ts'
import type { HandOverParticipants } from '#shared/schema/participant-command.ts'
import { decideOnRows } from './decide-on-rows.ts'

/** Records to whom the results of rows were handed. */
export function handOverParticipants(
  ports: Ports,
  actor: Actor,
  command: HandOverParticipants,
): Promise<RecordedRows> {
  return decideOnRows(ports, actor, { command, decide: decideHandOverParticipants })
}
