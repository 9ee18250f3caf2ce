import type { Ports } from '#bridge/ports/ports.ts'
import { decideFinishParticipants } from '#shared/domain/participant/finish-participants.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { RecordedRows } from '#shared/schema/participant-answer.ts'
import type { FinishParticipants } from '#shared/schema/participant-command.ts'
import { decideOnRows } from './decide-on-rows.ts'

/** Finishes a step for rows that come after their berkas. */
export function finishParticipants(
  ports: Ports,
  actor: Actor,
  command: FinishParticipants,
): Promise<RecordedRows> {
  return decideOnRows(ports, actor, { command, decide: decideFinishParticipants })
}
