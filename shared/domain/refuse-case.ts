import type { CaseFile } from '#shared/schema/case-file.ts'
import type { RefuseCase } from '#shared/schema/case-move-command.ts'
import type { Sop } from '#shared/schema/sop.ts'
import { type Attempt, stamp } from './attempt.ts'
import { chosenWay } from './chosen-way.ts'
import { accept, type Decision, refuse } from './decision.ts'
import { openStep } from './open-step.ts'
import { outsideStayOf } from './outside-stay.ts'
import { refusalsOf } from './step-flow.ts'
import { textAboutCase } from './text-about-case.ts'

/**
 * Ends a berkas as refused, where the SOP knows a refusal in the step it stands in. In a step of an outside body it is
 * that body's refusal (TMS), which is recorded here.
 */
export function decideRefuseCase(sop: Sop, caseFile: CaseFile, attempt: Attempt<RefuseCase>): Decision {
  const { command, actor } = attempt
  const found = openStep(sop, caseFile, { stepId: command.stepId, actor })
  if (!found.ok) return found
  const { step } = found
  const isOutside = step.kind === 'external'
  if (isOutside && !outsideStayOf(caseFile)) return refuse('outside-not-sent', { step: step.kegiatan })
  const chosen = chosenWay(
    step,
    { ways: refusalsOf(step), none: 'refusal-not-in-sop', several: 'outcome-ambiguous' },
    command,
  )
  if (!chosen.ok) return chosen
  const reason = textAboutCase(caseFile, command.commandId, command.reason)
  return accept(
    [
      {
        type: 'case.ended',
        ...stamp(attempt),
        caseId: caseFile.id,
        how: 'refused',
        stepId: step.id,
        outcomeId: chosen.outcome.id,
        reasonCode: command.reasonCode,
        reasonId: reason.id,
        ...(isOutside && { byOutside: true }),
      },
    ],
    [reason],
  )
}
