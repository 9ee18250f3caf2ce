import type { Ports } from '#bridge/ports/ports.ts'
import { decideResumeCase } from '#shared/domain/resume-case.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { ResumeCase } from '#shared/schema/step-command.ts'
import { decideOnCase, type RecordedCase } from './decide-on-case.ts'
import { onOneRow } from './participants/on-one-row.ts'
import { resumeParticipants } from './participants/resume-participants.ts'

/** Takes a returned berkas up again, the office clock runs on; or the one row that is named. */
export function resumeCase(
  ports: Ports,
  actor: Actor,
  { row: no, ...command }: ResumeCase,
): Promise<RecordedCase> {
  if (no === undefined) return decideOnCase(ports, actor, { command, decide: decideResumeCase })
  return onOneRow(resumeParticipants(ports, actor, { ...command, rows: [{ no }] }))
}
