import type { CaseFile } from '#shared/schema/case-file.ts'
import type { Sop } from '#shared/schema/sop.ts'
import type { ArchiveCase } from '#shared/schema/step-kind-command.ts'
import { type Attempt, stamp } from './attempt.ts'
import { accept, type Decision, refuse } from './decision.ts'
import { leaveStep } from './leave-step.ts'
import { openStep } from './open-step.ts'
import { readyToLeave } from './ready-to-leave.ts'
import { textAboutCase } from './text-about-case.ts'

/** Records under which classification and where the papers lie; finishes the step. */
export function decideArchiveCase(sop: Sop, caseFile: CaseFile, attempt: Attempt<ArchiveCase>): Decision {
  const { command, actor } = attempt
  const found = openStep(sop, caseFile, { stepId: command.stepId, actor })
  if (!found.ok) return found
  const { step } = found
  if (step.kind !== 'archive') return refuse('step-of-another-kind', { step: step.kegiatan })
  const ready = readyToLeave({ sop, caseFile, step }, command)
  if (!ready.ok) return ready
  const { commandId, classification, retentionYears } = command
  const place = textAboutCase(caseFile, `${commandId}:place`, command.place)
  const left = leaveStep({ sop, caseFile, step, outcome: ready.outcome }, attempt)
  if (!left.ok) return left
  const { event, subjects } = left
  return accept(
    [
      {
        type: 'case.archived',
        ...stamp(attempt),
        caseId: caseFile.id,
        stepId: step.id,
        classification,
        placeId: place.id,
        ...(retentionYears !== undefined && { retentionYears }),
      },
      event,
    ],
    [place, ...subjects],
  )
}
