import type { StepVisit } from '#shared/schema/case-file.ts'
import type { NewEvent } from '#shared/schema/event.ts'
import { ImpossibleEvent } from './impossible-event.ts'

type OnStep = Extract<NewEvent, { type: `case.${string}`; stepId: string }>

export function newVisit(stepId: string, at: string): StepVisit {
  return { stepId, startedAt: at, kelengkapan: {} }
}

/** The open visit ends with this event, by the way out that it names. */
export function finishLast(visits: readonly StepVisit[], event: OnStep): StepVisit[] {
  return changeLast(visits, event, (open) => ({
    ...open,
    finishedAt: event.at,
    finishedBy: event.actorId,
    ...('outcomeId' in event && event.outcomeId && { outcomeId: event.outcomeId }),
  }))
}

/** Changes the open visit; the event must be about the step that is open. */
export function changeLast(
  visits: readonly StepVisit[],
  event: OnStep,
  change: (open: StepVisit) => StepVisit,
): StepVisit[] {
  const open = visits.at(-1)
  if (!open || open.finishedAt || open.stepId !== event.stepId) throw new ImpossibleEvent(event)
  return [...visits.slice(0, -1), change(open)]
}
