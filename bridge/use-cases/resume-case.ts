import type { Ports } from '#bridge/ports/ports.ts'
import { decideResumeCase } from '#shared/domain/resume-case.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { ResumeCase } from '#shared/schema/case-command.ts'
import { decideOnCase, type RecordedCase } from './decide-on-case.ts'

/** Takes a returned berkas up again; the office clock runs on. */
export function resumeCase(ports: Ports, actor: Actor, command: ResumeCase): Promise<RecordedCase> {
  return decideOnCase(ports, actor, { command, decide: decideResumeCase })
}
