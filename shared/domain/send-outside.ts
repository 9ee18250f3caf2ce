import { indonesianZones } from '#shared/business-time/indonesian-zones.ts'
import type { CaseFile } from '#shared/schema/case-file.ts'
import type { Sop } from '#shared/schema/sop.ts'
import type { SendOutside } from '#shared/schema/step-kind-command.ts'
import { type Attempt, stamp } from './attempt.ts'
import { accept, type Decision, refuse } from './decision.ts'
import { openStep } from './open-step.ts'
import { outsideStayOf } from './outside-stay.ts'
import { textAboutCase } from './text-about-case.ts'

/** Records that the berkas is with the outside body, and under which number it is known there. */
export function decideSendOutside(sop: Sop, caseFile: CaseFile, attempt: Attempt<SendOutside>): Decision {
  const { command, actor, now } = attempt
  const found = openStep(sop, caseFile, { stepId: command.stepId, actor })
  if (!found.ok) return found
  const { step } = found
  const { sentOn, expectedOn, reference, commandId } = command
  if (step.kind !== 'external') return refuse('step-of-another-kind', { step: step.kegiatan })
  if (outsideStayOf(caseFile)) return refuse('outside-already-sent', { step: step.kegiatan })
  if (sentOn > lastDayAt(now)) return refuse('date-not-yet', { date: sentOn })
  if (expectedOn !== undefined && expectedOn < sentOn) {
    return refuse('date-before-other', { date: expectedOn, other: sentOn })
  }
  const text = reference === undefined ? [] : [textAboutCase(caseFile, commandId, reference)]
  return accept(
    [
      {
        type: 'case.sent-outside',
        ...stamp(attempt),
        caseId: caseFile.id,
        stepId: step.id,
        sentOn,
        ...(text[0] && { referenceId: text[0].id }),
        ...(expectedOn !== undefined && { expectedOn }),
      },
    ],
    text,
  )
}

/** The latest day that it is anywhere in Indonesia at an instant. */
function lastDayAt(now: Date): string {
  const offsets = Object.values(indonesianZones).map(({ offset }) => offset)
  return new Date(now.getTime() + Math.max(...offsets)).toISOString().slice(0, 10)
}
