import type { StoredEvent } from '#shared/schema/event.ts'
import type { RowAct, RowActKind } from '#shared/schema/row-act.ts'
import { eachNumber, numberRanges } from '../agenda/number-ranges.ts'
import type { ParticipantEvent } from './apply-participant-event.ts'

/** Verdicts that follow each other so closely, of one person in one step, are told as one act. */
const ONE_SITTING_MS = 30 * 60_000

type StoredRowEvent = Extract<StoredEvent, ParticipantEvent>

/** What was done to the rows of a collective usulan, oldest first. A command that changed no row says nothing. */
export function rowActs(events: readonly StoredEvent[]): RowAct[] {
  const acts: RowAct[] = []
  for (const event of events) {
    if (!isRowEvent(event) || event.rows.length === 0) continue
    const act = actOf(event)
    const before = acts.at(-1)
    if (before && isOneSitting(before, act)) acts[acts.length - 1] = joined(before, act)
    else acts.push(act)
  }
  return acts
}

function isRowEvent(event: StoredEvent): event is StoredRowEvent {
  return event.type.startsWith('participants.')
}

function actOf(event: StoredRowEvent): RowAct {
  const { seq, at, actorId, rows } = event
  return {
    ...{ seq, at, actorId, kind: kindOf(event), rows: numberRanges(rows.map(({ no }) => no)) },
    ...('stepId' in event && { stepId: event.stepId }),
    ...('outcomeId' in event && event.outcomeId !== undefined && { outcomeId: event.outcomeId }),
    ...('channel' in event && { channel: event.channel }),
    ...reasonCodeOf(event),
  }
}

function kindOf(event: StoredRowEvent): RowActKind {
  switch (event.type) {
    case 'participants.added':
      return 'added'
    case 'participants.judged':
      return 'judged'
    case 'participants.returned':
      return event.source === 'outside' ? 'sent-back' : 'returned'
    case 'participants.resumed':
      return 'resumed'
    case 'participants.step-finished':
      return 'step-finished'
    case 'participants.refused':
      return event.source === 'outside' ? 'refused-outside' : 'refused'
    case 'participants.withdrawn':
      return 'withdrawn'
    case 'participants.numbered':
      return 'numbered'
    case 'participants.status-seen':
      return 'status-seen'
    case 'participants.result-recorded':
      return 'result-recorded'
    case 'participants.handed-over':
      return 'handed-over'
  }
}

function reasonCodeOf(event: StoredRowEvent): Pick<RowAct, 'reasonCode'> {
  if (event.type !== 'participants.returned' && event.type !== 'participants.refused') return {}
  const [first] = event.rows
  const isOne = event.rows.every(({ reasonCode }) => reasonCode === first?.reasonCode)
  return first && isOne ? { reasonCode: first.reasonCode } : {}
}

function isOneSitting(before: RowAct, act: RowAct): boolean {
  return (
    act.kind === 'judged' &&
    before.kind === 'judged' &&
    before.actorId === act.actorId &&
    before.stepId === act.stepId &&
    Date.parse(act.at) - Date.parse(before.at) <= ONE_SITTING_MS
  )
}

function joined(before: RowAct, act: RowAct): RowAct {
  return { ...act, rows: numberRanges(eachNumber([...before.rows, ...act.rows])) }
}
