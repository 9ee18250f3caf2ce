import type { CaseFile } from '#shared/schema/case-file.ts'
import type { Sop } from '#shared/schema/sop.ts'
import type { SendBack } from '#shared/schema/step-kind-command.ts'
import { type Attempt, stamp } from './attempt.ts'
import { chosenWay } from './chosen-way.ts'
import { accept, type Decision, refuse } from './decision.ts'
import { openStep } from './open-step.ts'
import { outsideStayOf } from './outside-stay.ts'
import { moveTo, sendBacksOf, targetOf } from './step-flow.ts'
import { textAboutCase } from './text-about-case.ts'

/**
 * Records that the outside body wants a repair (BTS): the step that the SOP names is open again, by its own clock. It
 * is a round of its own count: the applicant has nothing to do with it unless the office returns the berkas to him.
 */
export function decideSendBack(sop: Sop, caseFile: CaseFile, attempt: Attempt<SendBack>): Decision {
  const { command, actor } = attempt
  const found = openStep(sop, caseFile, { stepId: command.stepId, actor })
  if (!found.ok) return found
  const { step } = found
  const chosen = chosenWay(
    step,
    { ways: sendBacksOf(step), none: 'send-back-not-in-sop', several: 'outcome-ambiguous' },
    command,
  )
  if (!chosen.ok) return chosen
  if (!outsideStayOf(caseFile)) return refuse('outside-not-sent', { step: step.kegiatan })
  const reason = textAboutCase(caseFile, command.commandId, command.reason)
  return accept(
    [
      {
        type: 'case.sent-back',
        ...stamp(attempt),
        caseId: caseFile.id,
        stepId: step.id,
        outcomeId: chosen.outcome.id,
        ...moveTo(sop, targetOf(sop, step, chosen.outcome)),
        reasonCode: command.reasonCode,
        reasonId: reason.id,
      },
    ],
    [reason],
  )
}
