import type { Decision } from '#shared/domain/decision.ts'
import { decideFinishStep } from '#shared/domain/finish-step.ts'
import { decideJudgeKelengkapan } from '#shared/domain/judge-kelengkapan.ts'
import { decideResumeCase } from '#shared/domain/resume-case.ts'
import { decideReturnToApplicant } from '#shared/domain/return-to-applicant.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { CaseFile } from '#shared/schema/case-file.ts'
import type { Sop } from '#shared/schema/sop.ts'
import type { QueuedCommand } from '../settings/outbox-item.ts'

/** The same decision that the server will make, made here to answer at once. */
export function decideQueued(
  { type, command }: QueuedCommand,
  { sop, caseFile }: { sop: Sop; caseFile: CaseFile },
  { actor, now }: { actor: Actor; now: Date },
): Decision {
  switch (type) {
    case 'judgeKelengkapan':
      return decideJudgeKelengkapan(sop, caseFile, { command, actor, now })
    case 'finishStep':
      return decideFinishStep(sop, caseFile, { command, actor, now })
    case 'returnToApplicant':
      return decideReturnToApplicant(sop, caseFile, { command, actor, now })
    case 'resumeCase':
      return decideResumeCase(sop, caseFile, { command, actor, now })
  }
}
