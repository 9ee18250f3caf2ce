import type { CaseFile } from '#shared/schema/case-file.ts'
import type { NewEvent } from '#shared/schema/event.ts'
import type { Outcome, Sop, SopStep } from '#shared/schema/sop.ts'
import type { Subject } from '#shared/schema/subject.ts'
import { type Attempt, stamp } from './attempt.ts'
import type { Refusal } from './decision.ts'
import { noneGoing } from './participant/participants-hold.ts'
import { moveTo, targetOf } from './step-flow.ts'
import { textAboutCase } from './text-about-case.ts'

interface Leaving {
  readonly sop: Sop
  readonly caseFile: CaseFile
  readonly step: SopStep
  readonly outcome?: Outcome | undefined
}

type LeavingCommand = { readonly commandId: string; readonly note?: string | undefined }

interface Left {
  readonly ok: true
  readonly event: NewEvent
  readonly subjects: readonly Subject[]
}

/** The event by which a case leaves a step, with the note it may carry. A collective one leaves it with a row or not at all. */
export function leaveStep(
  { sop, caseFile, step, outcome }: Leaving,
  attempt: Attempt<LeavingCommand>,
): Left | Refusal {
  const none = noneGoing(caseFile)
  if (none) return none
  const { commandId, note } = attempt.command
  const text = note === undefined ? undefined : textAboutCase(caseFile, commandId, note)
  return {
    ok: true,
    event: {
      type: 'case.step-finished',
      ...stamp(attempt),
      caseId: caseFile.id,
      stepId: step.id,
      ...(outcome && { outcomeId: outcome.id }),
      ...(text && { noteId: text.id }),
      ...moveTo(sop, targetOf(sop, step, outcome)),
    },
    subjects: text ? [text] : [],
  }
}
