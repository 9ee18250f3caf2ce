import type { CaseFile } from '#shared/schema/case-file.ts'
import type { Recuse } from '#shared/schema/recuse.ts'
import type { Sop } from '#shared/schema/sop.ts'
import { type Attempt, stamp } from '../attempt.ts'
import { accept, type Decision, refuse } from '../decision.ts'
import { refuseRecused } from '../refuse-recused.ts'
import { textAboutCase } from '../text-about-case.ts'

/** Somebody keeps out of a berkas for conflict of interest: nothing in it is his to do from then on. */
export function decideRecuse(_sop: Sop, caseFile: CaseFile, attempt: Attempt<Recuse>): Decision {
  const { command, actor } = attempt
  const { number, status } = caseFile
  if (status === 'closed') return refuse('case-closed', { number })
  const already = refuseRecused(actor, caseFile)
  if (already) return already
  const reason = command.reason && textAboutCase(caseFile, command.commandId, command.reason)
  return accept(
    [
      {
        type: 'case.recused',
        ...stamp(attempt),
        caseId: caseFile.id,
        accountId: actor.id,
        cause: 'declared',
        ...(reason && { reasonId: reason.id }),
      },
    ],
    reason ? [reason] : [],
  )
}
