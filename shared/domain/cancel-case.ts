import type { CaseFile } from '#shared/schema/case-file.ts'
import type { CancelCase } from '#shared/schema/case-move-command.ts'
import type { Sop } from '#shared/schema/sop.ts'
import type { Attempt } from './attempt.ts'
import type { Decision } from './decision.ts'
import { endCase } from './end-case.ts'
import { refuseWithoutRole } from './refuse-without-role.ts'

/** Takes back the opening of a berkas. Its agenda number stays used: a register has no holes. */
export function decideCancelCase(_sop: Sop, caseFile: CaseFile, attempt: Attempt<CancelCase>): Decision {
  const { actor } = attempt
  const refused = refuseWithoutRole(actor, ['tu', 'supervisor'])
  return refused ?? endCase(caseFile, 'cancelled', attempt)
}
