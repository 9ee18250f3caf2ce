import type { CaseFile } from '#shared/schema/case-file.ts'
import type { IssueDisposisi } from '#shared/schema/issue-disposisi.ts'
import type { Sop } from '#shared/schema/sop.ts'
import { stamp } from '../attempt.ts'
import { accept, type Decision, refuse } from '../decision.ts'
import { doerOf } from '../doer-of.ts'
import { leaveStep } from '../leave-step.ts'
import { openStep } from '../open-step.ts'
import { rightOf } from '../organisation/right-of.ts'
import { eventOn, hostOfCase } from './disposisi-host.ts'
import { type DisposisiAttempt, newBranches } from './new-branches.ts'

/** Disposes a berkas to one or several, which finishes the step; an assignment may be given the same way. */
export function decideIssueDisposisi(
  sop: Sop,
  caseFile: CaseFile,
  attempt: DisposisiAttempt<IssueDisposisi>,
): Decision {
  const { command } = attempt
  const whose = doerOf(attempt)
  if (!whose.ok) return whose
  const found = openStep(sop, caseFile, { stepId: command.stepId, actor: whose.doer })
  if (!found.ok) return found
  const { step } = found
  if (step.kind !== 'disposisi' && step.kind !== 'assignment') {
    return refuse('step-takes-no-disposisi', { step: step.kegiatan })
  }
  const host = hostOfCase(caseFile)
  const made = newBranches(host, attempt, {
    stepId: step.id,
    ...rightOf(whose.doer, { sop, step, caseFile }),
  })
  if (!made.ok) return made

  const { note: _written, ...withoutNote } = command
  const left = leaveStep({ sop, caseFile, step }, { ...attempt, command: withoutNote })
  if (!left.ok) return left
  const issued = made.branches.map((disposisi) =>
    eventOn(host, 'disposisi-issued', { ...stamp(attempt), disposisi }),
  )
  return accept([...issued, left.event], made.subjects)
}
