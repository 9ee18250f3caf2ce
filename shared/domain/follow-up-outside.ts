import type { CaseFile } from '#shared/schema/case-file.ts'
import type { Sop } from '#shared/schema/sop.ts'
import type { FollowUpOutside } from '#shared/schema/step-kind-command.ts'
import { type Attempt, stamp } from './attempt.ts'
import { accept, type Decision, refuse } from './decision.ts'
import { openStep } from './open-step.ts'
import { outsideStayOf } from './outside-stay.ts'
import { textAboutCase } from './text-about-case.ts'

/** Records that the outside body was asked, and the status seen there. The next follow-up counts from now. */
export function decideFollowUpOutside(
  sop: Sop,
  caseFile: CaseFile,
  attempt: Attempt<FollowUpOutside>,
): Decision {
  const { command, actor } = attempt
  const found = openStep(sop, caseFile, { stepId: command.stepId, actor })
  if (!found.ok) return found
  const { kind, kegiatan } = found.step
  if (kind !== 'external') return refuse('step-of-another-kind', { step: kegiatan })
  if (!outsideStayOf(caseFile)) return refuse('outside-not-sent', { step: kegiatan })
  const { commandId, status, note } = command
  if (status === undefined && note === undefined) return refuse('follow-up-empty', { step: kegiatan })
  const statusText = status === undefined ? [] : [textAboutCase(caseFile, `${commandId}:status`, status)]
  const noteText = note === undefined ? [] : [textAboutCase(caseFile, commandId, note)]
  return accept(
    [
      {
        type: 'case.followed-up',
        ...stamp(attempt),
        caseId: caseFile.id,
        stepId: found.step.id,
        ...(statusText[0] && { statusId: statusText[0].id }),
        ...(noteText[0] && { noteId: noteText[0].id }),
      },
    ],
    [...statusText, ...noteText],
  )
}
