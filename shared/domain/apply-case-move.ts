import type { CaseFile } from '#shared/schema/case-file.ts'
import type { Reopening } from '#shared/schema/case-parts.ts'
import type { EventOf } from '#shared/schema/event.ts'
import { ImpossibleEvent } from './impossible-event.ts'
import { changeLast, finishLast, newVisit } from './new-visit.ts'
import { stoppedClock, switchedClock } from './switched-clock.ts'

type CaseMoveEvent = EventOf<
  | 'case.held'
  | 'case.hold-lifted'
  | 'case.ended'
  | 'case.reopened'
  | 'case.reassigned'
  | 'case.noted'
  | 'case.step-skipped'
  | 'case.step-undone'
>

/** What moves that no step makes do to a berkas. */
export function applyCaseMove(caseFile: CaseFile, event: CaseMoveEvent): CaseFile {
  switch (event.type) {
    case 'case.held':
      return held(caseFile, event)
    case 'case.hold-lifted': {
      const { held: _held, ...rest } = caseFile
      return { ...rest, status: 'open', clock: switchedClock(caseFile.clock, event.clock, event.at) }
    }
    case 'case.ended':
      return ended(caseFile, event)
    case 'case.reopened':
      return reopened(caseFile, event)
    case 'case.reassigned':
      return { ...caseFile, holder: event.holder }
    case 'case.noted': {
      const note = { noteId: event.noteId, at: event.at, by: event.actorId }
      return { ...caseFile, notes: [...(caseFile.notes ?? []), note] }
    }
    case 'case.step-skipped':
      return skipped(caseFile, event)
    case 'case.step-undone':
      return undone(caseFile, event)
  }
}

function held(caseFile: CaseFile, event: EventOf<'case.held'>): CaseFile {
  const { stepId, waitsFor, reasonId, at, actorId } = event
  return {
    ...caseFile,
    status: 'held',
    held: { stepId, waitsFor, reasonId, at, by: actorId },
    clock: switchedClock(caseFile.clock, waitsFor, at),
  }
}

function ended(caseFile: CaseFile, event: EventOf<'case.ended'>): CaseFile {
  const { current: _current, holder: _holder, held: _held, ...rest } = caseFile
  const { at, stepId, how, outcomeId, reasonCode, reasonId, byOutside, actorId } = event
  const open = caseFile.visits.at(-1)
  return {
    ...rest,
    status: 'ended',
    ended: {
      ...{ at, stepId, how, reasonId, by: actorId },
      ...(outcomeId !== undefined && { outcomeId }),
      ...(reasonCode && { reasonCode }),
      ...(byOutside !== undefined && { byOutside }),
    },
    visits: open && !open.finishedAt ? finishLast(caseFile.visits, event) : caseFile.visits,
    clock: stoppedClock(caseFile.clock, event.at),
  }
}

function reopened(caseFile: CaseFile, event: EventOf<'case.reopened'>): CaseFile {
  const { ended, closed, ...rest } = caseFile
  const from: Reopening['from'] = ended?.how ?? (closed ? 'closed' : 'done')
  const reopening = { stepId: event.to, reasonId: event.reasonId, at: event.at, by: event.actorId, from }
  return {
    ...rest,
    status: 'open',
    current: event.to,
    visits: [...caseFile.visits, newVisit(event.to, event.at)],
    clock: switchedClock(caseFile.clock, event.clock, event.at),
    reopenings: [...(caseFile.reopenings ?? []), reopening],
  }
}

function skipped(caseFile: CaseFile, event: EventOf<'case.step-skipped'>): CaseFile {
  const { current: _current, holder: _holder, ...rest } = caseFile
  const visits = changeLast(caseFile.visits, event, (open) => ({
    ...open,
    finishedAt: event.at,
    finishedBy: event.actorId,
    skipped: true,
  }))
  if (event.to === 'end')
    return { ...rest, status: 'done', visits, clock: stoppedClock(caseFile.clock, event.at) }
  return {
    ...rest,
    current: event.to,
    visits: [...visits, newVisit(event.to, event.at)],
    clock: switchedClock(caseFile.clock, event.clock, event.at),
  }
}

/** As if the step had not been finished: its visit and its clock go on; the visit that followed did not happen. */
function undone(caseFile: CaseFile, event: EventOf<'case.step-undone'>): CaseFile {
  const visits = caseFile.status === 'done' ? caseFile.visits : caseFile.visits.slice(0, -1)
  const last = visits.at(-1)
  if (last?.stepId !== event.stepId || !last.finishedAt) throw new ImpossibleEvent(event)
  const { finishedAt, finishedBy: _by, outcomeId: _outcome, ...again } = last
  return {
    ...caseFile,
    status: 'open',
    current: event.stepId,
    visits: [...visits.slice(0, -1), again],
    clock: continued(caseFile.clock, finishedAt),
  }
}

/** The clock without what began at `at`. */
function continued(clock: CaseFile['clock'], at: string): CaseFile['clock'] {
  const kept = clock.filter(({ from }) => from !== at)
  const last = kept.at(-1)
  if (last?.to !== at) return [...kept]
  const { to: _to, ...open } = last
  return [...kept.slice(0, -1), open]
}
