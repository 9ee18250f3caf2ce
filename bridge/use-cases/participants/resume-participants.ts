import type { Ports } from '#bridge/ports/ports.ts'
import { decideResumeParticipants } from '#shared/domain/participant/resume-participants.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { RecordedRows } from '#shared/schema/participant-answer.ts'
import type { ResumeParticipants } from '#shared/schema/participant-command.ts'
import { decideOnRows } from './decide-on-rows.ts'

/** Takes repaired rows up again. */
export function resumeParticipants(
  ports: Ports,
  actor: Actor,
  command: ResumeParticipants,
): Promise<RecordedRows> {
  return decideOnRows(ports, actor, { command, decide: decideResumeParticipants })
}
