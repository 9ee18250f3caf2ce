import type { CaseFile } from '#shared/schema/case-file.ts'
import type { SkipStep } from '#shared/schema/case-move-command.ts'
import type { Sop } from '#shared/schema/sop.ts'
import { type Attempt, stamp } from './attempt.ts'
import { accept, type Decision, refuse } from './decision.ts'
import { openStep } from './open-step.ts'
import { noneGoing } from './participant/participants-hold.ts'
import { moveTo, targetOf } from './step-flow.ts'
import { textAboutCase } from './text-about-case.ts'

/** Passes over a step that the SOP calls optional; nothing of it is asked for. */
export function decideSkipStep(sop: Sop, caseFile: CaseFile, attempt: Attempt<SkipStep>): Decision {
  const { command, actor } = attempt
  const found = openStep(sop, caseFile, { stepId: command.stepId, actor })
  if (!found.ok) return found
  const { step } = found
  if (!step.optional || step.outcomes?.length) return refuse('step-not-optional', { step: step.kegiatan })
  const none = noneGoing(caseFile)
  if (none) return none
  const note = command.note === undefined ? [] : [textAboutCase(caseFile, command.commandId, command.note)]
  return accept(
    [
      {
        type: 'case.step-skipped',
        ...stamp(attempt),
        caseId: caseFile.id,
        stepId: step.id,
        ...(note[0] && { noteId: note[0].id }),
        ...moveTo(sop, targetOf(sop, step)),
      },
    ],
    note,
  )
}
