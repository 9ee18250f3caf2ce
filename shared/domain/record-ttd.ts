import type { CaseFile } from '#shared/schema/case-file.ts'
import type { GiveSigning } from '#shared/schema/give-signing.ts'
import type { Sop } from '#shared/schema/sop.ts'
import type { Attempt } from './attempt.ts'
import type { Decision } from './decision.ts'
import { decideSignStep } from './sign-step.ts'

/** That the signature was given; Langkah never signs. */
export function decideRecordTtd(sop: Sop, caseFile: CaseFile, attempt: Attempt<GiveSigning>): Decision {
  return decideSignStep('ttd', { sop, caseFile }, attempt)
}
