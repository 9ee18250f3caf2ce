import type { CaseFile } from '#shared/schema/case-file.ts'
import type { Sop, SopStep } from '#shared/schema/sop.ts'
import { stamp } from '../attempt.ts'
import { accept, type Decision, type Refusal, refuse } from '../decision.ts'
import { leaveStep } from '../leave-step.ts'
import { openStep } from '../open-step.ts'
import { stepById } from '../step-flow.ts'
import { newReference, type SrikandiAttempt } from './new-reference.ts'

/**
 * A disposisi that was given in Srikandi finishes the step that waits for one: no act is entered twice. Recorded by the
 * step's pelaksana, or by TU for him.
 */
export function decideRecordSrikandiOnCase(sop: Sop, caseFile: CaseFile, attempt: SrikandiAttempt): Decision {
  const { number, applicant, srikandi } = caseFile
  const found = waitingStep(sop, caseFile, attempt)
  if (!found.ok) return found
  const made = newReference({ number, personId: applicant.subjectId ?? caseFile.id, srikandi }, attempt)
  if (!made.ok) return made
  const { commandId } = attempt.command
  const left = leaveStep({ sop, caseFile, step: found.step }, { ...attempt, command: { commandId } })
  if (!left.ok) return left
  const { reference, details } = made
  return accept(
    [left.event, { type: 'case.srikandi-recorded', ...stamp(attempt), caseId: caseFile.id, reference }],
    [details],
  )
}

function waitingStep(
  sop: Sop,
  caseFile: CaseFile,
  { command: { stepId }, actor }: SrikandiAttempt,
): { readonly ok: true; readonly step: SopStep } | Refusal {
  if (stepId === undefined) return refuse('srikandi-needs-step', { number: caseFile.number })
  const found = openStep(sop, caseFile, { stepId, actor })
  const step = found.ok ? found.step : stepById(sop, stepId)
  const isForAnother = !found.ok && found.code === 'step-needs-its-pelaksana' && actor.roles.includes('tu')
  if (!found.ok && !isForAnother) return found
  if (step?.kind !== 'disposisi') return refuse('step-takes-no-disposisi', { step: step?.kegiatan ?? stepId })
  return { ok: true, step }
}
