import type { CaseFile } from '#shared/schema/case-file.ts'
import type { EventOf } from '#shared/schema/event.ts'
import { settleHolder } from './disposisi/settle-holder.ts'
import { ImpossibleEvent } from './impossible-event.ts'
import { changeLast, finishLast, newVisit } from './new-visit.ts'
import { stoppedClock, switchedClock } from './switched-clock.ts'

export type StepEvent = EventOf<
  'case.kelengkapan-judged' | 'case.step-finished' | 'case.returned' | 'case.resumed'
>

/**
 * What the events of a step do to a berkas; its revision is the caller's to count. Apart from the other events, for
 * the extension foresees these alone.
 */
export function withStepEvent(caseFile: CaseFile, event: StepEvent): CaseFile {
  switch (event.type) {
    case 'case.kelengkapan-judged': {
      const verdict = { verdict: event.verdict, by: event.actorId, at: event.at }
      const visits = changeLast(caseFile.visits, event, (open) => ({
        ...open,
        kelengkapan: { ...open.kelengkapan, [event.itemId]: verdict },
      }))
      return { ...caseFile, visits }
    }
    case 'case.step-finished':
      return stepFinished(caseFile, event)
    case 'case.returned':
      return returned(caseFile, event)
    case 'case.resumed':
      return resumed(caseFile, event)
  }
}

function stepFinished(caseFile: CaseFile, event: EventOf<'case.step-finished'>): CaseFile {
  const { current: _left, holder, ...before } = caseFile
  const visits = finishLast(caseFile.visits, event)
  // Who was named by a disposisi or an assignment holds the case through the step it was for; then the SOP names the next.
  const namedIn = [caseFile.disposisi.at(-1)?.stepId, caseFile.assignments?.at(-1)?.stepId]
  const keepsHolder = holder !== undefined && namedIn.includes(event.stepId)
  const rest =
    holder === undefined || keepsHolder
      ? before
      : { ...before, disposisi: settleHolder(before.disposisi, holder, event.at) }
  if (event.to === 'end')
    return { ...rest, status: 'done', visits, clock: stoppedClock(caseFile.clock, event.at) }
  return {
    ...rest,
    ...(keepsHolder && { holder }),
    current: event.to,
    visits: [...visits, newVisit(event.to, event.at)],
    clock: switchedClock(caseFile.clock, event.clock, event.at),
  }
}

function returned(caseFile: CaseFile, event: EventOf<'case.returned'>): CaseFile {
  const { holder, ...rest } = caseFile
  return {
    ...rest,
    ...(holder !== undefined && { disposisi: settleHolder(caseFile.disposisi, holder, event.at) }),
    status: 'returned',
    current: event.to,
    visits: finishLast(caseFile.visits, event),
    clock: switchedClock(caseFile.clock, 'applicant', event.at),
    returns: [
      ...caseFile.returns,
      {
        stepId: event.stepId,
        to: event.to,
        reasonCode: event.reasonCode,
        reasonId: event.reasonId,
        at: event.at,
        by: event.actorId,
        ...(event.clock && { clock: event.clock }),
      },
    ],
  }
}

function resumed(caseFile: CaseFile, event: EventOf<'case.resumed'>): CaseFile {
  const last = caseFile.returns.at(-1)
  if (!last || last.resumedAt) throw new ImpossibleEvent(event)
  return {
    ...caseFile,
    status: 'open',
    current: event.to,
    visits: [...caseFile.visits, newVisit(event.to, event.at)],
    clock: switchedClock(caseFile.clock, event.clock, event.at),
    returns: [...caseFile.returns.slice(0, -1), { ...last, resumedAt: event.at }],
  }
}
