import type { Ports } from '#bridge/ports/ports.ts'
import { decideNumberParticipants } from '#shared/domain/participant/number-participants.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { RecordedRows } from '#shared/schema/participant-answer.ts'
import type { NumberParticipants } from '#shared/schema/participant-command.ts'
import { decideOnRows } from './decide-on-rows.ts'

/** Sets the nomor usulan of many rows. */
export function numberParticipants(
  ports: Ports,
  actor: Actor,
  command: NumberParticipants,
): Promise<RecordedRows> {
  return decideOnRows(ports, actor, { command, decide: decideNumberParticipants })
}
