import type { CaseFile } from '#shared/schema/case-file.ts'
import type { GiveSigning } from '#shared/schema/give-signing.ts'
import type { Sop } from '#shared/schema/sop.ts'
import type { Attempt } from './attempt.ts'
import type { Decision } from './decision.ts'
import { decideSignStep } from './sign-step.ts'

/** An approval, or its refusal where the SOP knows one as an outcome. */
export function decideGiveApproval(sop: Sop, caseFile: CaseFile, attempt: Attempt<GiveSigning>): Decision {
  return decideSignStep('approval', { sop, caseFile }, attempt)
}
