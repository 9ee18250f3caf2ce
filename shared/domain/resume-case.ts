import type { CaseFile } from '#shared/schema/case-file.ts'
import type { NewEvent } from '#shared/schema/event.ts'
import type { Sop } from '#shared/schema/sop.ts'
import type { ResumeCase } from '#shared/schema/step-command.ts'
import { type Attempt, stamp } from './attempt.ts'
import { accept, type Decision, refuse } from './decision.ts'
import { refuseWithoutRole } from './refuse-without-role.ts'
import { moveTo, stepById, targetOf } from './step-flow.ts'

/**
 * Takes a returned berkas up again. Where the return leads to a step of the applicant, bringing the berkas
 * back is that step: it is recorded as done and the office clock runs from the step after it.
 */
export function decideResumeCase(sop: Sop, caseFile: CaseFile, attempt: Attempt<ResumeCase>): Decision {
  if (caseFile.status === 'closed') return refuse('case-closed', { number: caseFile.number })
  if (caseFile.status === 'ended') return refuse('case-ended', { number: caseFile.number })
  const target = stepById(sop, caseFile.current ?? '')
  if (caseFile.status !== 'returned' || !target)
    return refuse('case-not-returned', { number: caseFile.number })
  const { actor } = attempt
  const refused = refuseWithoutRole(actor, ['petugas', 'tu'])
  if (refused) return refused

  const resumed: NewEvent = {
    type: 'case.resumed',
    ...stamp(attempt),
    caseId: caseFile.id,
    ...moveTo(sop, target.id),
  }
  if (target.clock !== 'applicant' || target.outcomes?.length) return accept([resumed])
  return accept([
    resumed,
    {
      type: 'case.step-finished',
      ...stamp(attempt),
      caseId: caseFile.id,
      stepId: target.id,
      ...moveTo(sop, targetOf(sop, target)),
    },
  ])
}
