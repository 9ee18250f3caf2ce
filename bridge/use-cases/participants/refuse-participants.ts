import type { Ports } from '#bridge/ports/ports.ts'
import { decideRefuseParticipants } from '#shared/domain/participant/refuse-participants.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { RecordedRows } from '#shared/schema/participant-answer.ts'
import type { RefuseParticipants } from '#shared/schema/participant-command.ts'
import { decideOnRows } from './decide-on-rows.ts'

/** Ends rows that are not eligible. */
export function refuseParticipants(
  ports: Ports,
  actor: Actor,
  command: RefuseParticipants,
): Promise<RecordedRows> {
  return decideOnRows(ports, actor, { command, decide: decideRefuseParticipants })
}
