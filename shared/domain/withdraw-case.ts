import type { CaseFile } from '#shared/schema/case-file.ts'
import type { WithdrawCase } from '#shared/schema/case-move-command.ts'
import type { Sop } from '#shared/schema/sop.ts'
import type { Attempt } from './attempt.ts'
import type { Decision } from './decision.ts'
import { endCase } from './end-case.ts'
import { refuseWithoutRole } from './refuse-without-role.ts'

/** Records that the applicant takes the berkas back. */
export function decideWithdrawCase(_sop: Sop, caseFile: CaseFile, attempt: Attempt<WithdrawCase>): Decision {
  const { actor } = attempt
  const refused = refuseWithoutRole(actor, ['petugas', 'tu'])
  return refused ?? endCase(caseFile, 'withdrawn', attempt)
}
