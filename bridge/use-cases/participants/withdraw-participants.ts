import type { Ports } from '#bridge/ports/ports.ts'
import { decideWithdrawParticipants } from '#shared/domain/participant/withdraw-participants.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { RecordedRows } from '#shared/schema/participant-answer.ts'
import type { WithdrawParticipants } from '#shared/schema/participant-command.ts'
import { decideOnRows } from './decide-on-rows.ts'

/** Records that the applicant withdrew rows. */
export function withdrawParticipants(
  ports: Ports,
  actor: Actor,
  command: WithdrawParticipants,
): Promise<RecordedRows> {
  return decideOnRows(ports, actor, { command, decide: decideWithdrawParticipants })
}
