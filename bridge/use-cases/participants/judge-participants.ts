import type { Ports } from '#bridge/ports/ports.ts'
import { decideJudgeParticipants } from '#shared/domain/participant/judge-participants.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { RecordedRows } from '#shared/schema/participant-answer.ts'
import type { JudgeParticipants } from '#shared/schema/participant-command.ts'
import { decideOnRows } from './decide-on-rows.ts'

/** Gives the documents of many rows their verdicts. */
export function judgeParticipants(
  ports: Ports,
  actor: Actor,
  command: JudgeParticipants,
): Promise<RecordedRows> {
  return decideOnRows(ports, actor, { command, decide: decideJudgeParticipants })
}
