import type { CaseFile } from '#shared/schema/case-file.ts'
import type { Sop } from '#shared/schema/sop.ts'
import type { RecordNotice } from '#shared/schema/step-kind-command.ts'
import { type Attempt, stamp } from './attempt.ts'
import { accept, type Decision, refuse } from './decision.ts'
import { leaveStep } from './leave-step.ts'
import { openStep } from './open-step.ts'
import { readyToLeave } from './ready-to-leave.ts'
import { textAboutCase } from './text-about-case.ts'

/**
 * Records how telling the applicant went. A person tells him, by his own telephone or letter; who was not reached is
 * still to be told, and the step stays open.
 */
export function decideRecordNotice(sop: Sop, caseFile: CaseFile, attempt: Attempt<RecordNotice>): Decision {
  const { command, actor } = attempt
  const found = openStep(sop, caseFile, { stepId: command.stepId, actor })
  if (!found.ok) return found
  const { step } = found
  const { channel, result, note } = command
  if (step.kind !== 'notify') return refuse('step-of-another-kind', { step: step.kegiatan })
  const text = note === undefined ? [] : [textAboutCase(caseFile, command.commandId, note)]
  const notified = {
    type: 'case.notified' as const,
    ...stamp(attempt),
    caseId: caseFile.id,
    stepId: step.id,
    channel,
    result,
    ...(text[0] && { noteId: text[0].id }),
  }
  if (result === 'tidak-tersambung') return accept([notified], text)
  const ready = readyToLeave({ sop, caseFile, step }, command)
  if (!ready.ok) return ready
  const left = leaveStep({ sop, caseFile, step, outcome: ready.outcome }, attempt)
  if (!left.ok) return left
  return accept([notified, left.event], text)
}
