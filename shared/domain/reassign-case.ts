import type { CaseFile } from '#shared/schema/case-file.ts'
import type { ReassignCase } from '#shared/schema/case-move-command.ts'
import type { Sop } from '#shared/schema/sop.ts'
import { stamp } from './attempt.ts'
import { accept, type Decision, refuse } from './decision.ts'
import { type Naming, refuseUnfit } from './naming.ts'
import { runningStep } from './open-step.ts'
import { refuseStranger } from './refuse-stranger.ts'
import { textAboutCase } from './text-about-case.ts'

/** Gives the berkas in its step to another person who may do that step. */
export function decideReassignCase(sop: Sop, caseFile: CaseFile, naming: Naming<ReassignCase>): Decision {
  const { command, actor } = naming
  const found = runningStep(sop, caseFile)
  if (!found.ok) return found
  const { step } = found
  const refused =
    refuseStranger(actor, caseFile, { sop, step }) ?? refuseUnfit(naming, { sop, step, caseFile })
  if (refused) return refused
  if (caseFile.holder === command.holder) return refuse('holder-same', { number: caseFile.number })
  const note = command.note === undefined ? [] : [textAboutCase(caseFile, command.commandId, command.note)]
  return accept(
    [
      {
        type: 'case.reassigned',
        ...stamp(naming),
        caseId: caseFile.id,
        stepId: step.id,
        holder: command.holder,
        ...(note[0] && { noteId: note[0].id }),
      },
    ],
    note,
  )
}
