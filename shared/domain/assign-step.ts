import type { CaseFile } from '#shared/schema/case-file.ts'
import type { Sop } from '#shared/schema/sop.ts'
import type { AssignStep } from '#shared/schema/step-kind-command.ts'
import { stamp } from './attempt.ts'
import { accept, type Decision, refuse } from './decision.ts'
import { leaveStep } from './leave-step.ts'
import { type Naming, refuseUnfit } from './naming.ts'
import { openStep } from './open-step.ts'
import { readyToLeave } from './ready-to-leave.ts'
import { stepById, targetOf } from './step-flow.ts'

/** Finishes an assignment by naming who is to do the next step; that person holds the berkas there. */
export function decideAssignStep(sop: Sop, caseFile: CaseFile, naming: Naming<AssignStep>): Decision {
  const { command, actor } = naming
  const found = openStep(sop, caseFile, { stepId: command.stepId, actor })
  if (!found.ok) return found
  const { step } = found
  if (step.kind !== 'assignment') return refuse('step-of-another-kind', { step: step.kegiatan })
  const ready = readyToLeave({ sop, caseFile, step }, command)
  if (!ready.ok) return ready
  // An assignment at the end of a SOP hands on to nobody: whoever does that step himself may be named.
  const next = stepById(sop, targetOf(sop, step, ready.outcome)) ?? step
  const unfit = refuseUnfit(naming, { sop, step: next, caseFile })
  if (unfit) return unfit
  const left = leaveStep({ sop, caseFile, step, outcome: ready.outcome }, naming)
  if (!left.ok) return left
  const { event, subjects } = left
  const [note] = subjects
  return accept(
    [
      {
        type: 'case.assigned',
        ...stamp(naming),
        caseId: caseFile.id,
        stepId: step.id,
        holder: command.holder,
        ...(note && { noteId: note.id }),
      },
      event,
    ],
    subjects,
  )
}
