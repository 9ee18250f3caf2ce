import type { IssueDisposisi } from '#shared/schema/case-command.ts'
import type { CaseFile } from '#shared/schema/case-file.ts'
import type { Sop } from '#shared/schema/sop.ts'
import { type Attempt, stamp } from './attempt.ts'
import { accept, type Decision, refuse } from './decision.ts'
import { leaveStep } from './leave-step.ts'
import { openStep } from './open-step.ts'
import { textAboutCase } from './text-about-case.ts'

/** Disposes a berkas to one receiver, which finishes the step; an assignment may be given the same way. */
export function decideIssueDisposisi(
  sop: Sop,
  caseFile: CaseFile,
  attempt: Attempt<IssueDisposisi>,
): Decision {
  const { command, actor } = attempt
  const found = openStep(sop, caseFile, { stepId: command.stepId, actor })
  if (!found.ok) return found
  const { step } = found
  if (step.kind !== 'disposisi' && step.kind !== 'assignment') {
    return refuse('step-takes-no-disposisi', { step: step.kegiatan })
  }
  if (command.to === actor.id) return refuse('disposisi-to-oneself')

  const { note, ...withoutNote } = command
  const text = note === undefined ? undefined : textAboutCase(caseFile, command.commandId, note)
  const { event } = leaveStep({ sop, caseFile, step }, { ...attempt, command: withoutNote })
  return accept(
    [
      {
        type: 'case.disposisi-issued',
        ...stamp(attempt),
        caseId: caseFile.id,
        disposisi: {
          id: command.commandId,
          stepId: step.id,
          from: actor.id,
          to: command.to,
          instructions: command.instructions,
          ...(text && { noteId: text.id }),
          urgency: command.urgency,
          security: command.security,
          issuedAt: attempt.now.toISOString(),
        },
      },
      event,
    ],
    text ? [text] : [],
  )
}
