import type { EventOf } from '#shared/schema/event.ts'
import type { EventAbout } from '#shared/schema/event-about.ts'
import type { Participant, ParticipantList } from '#shared/schema/participant.ts'
import { ImpossibleEvent } from '../impossible-event.ts'

export type ParticipantEvent = EventAbout<'participants'>

/** The new list; one copy of it for the whole event, however many rows the event names. */
export function applyParticipantEvent(
  list: ParticipantList | undefined,
  event: ParticipantEvent,
): ParticipantList {
  if (event.type === 'participants.added') return added(list, event)
  if (!list) throw new ImpossibleEvent(event)
  const rows = [...list.rows]
  for (const entry of event.rows) {
    const row = rows[entry.no - 1]
    if (row?.no !== entry.no) throw new ImpossibleEvent(event)
    rows[entry.no - 1] = changed(row, entry, event)
  }
  const doers = withDoer(list.doers, event)
  return { ...list, rows, ...(doers && { doers }), revision: list.revision + 1 }
}

function withDoer(doers: ParticipantList['doers'], event: ParticipantEvent): ParticipantList['doers'] {
  if (event.type !== 'participants.judged' && event.type !== 'participants.step-finished') return doers
  const { stepId, actorId: by } = event
  if (doers?.some((each) => each.stepId === stepId && each.by === by)) return doers
  return [...(doers ?? []), { stepId, by }]
}

function added(list: ParticipantList | undefined, event: EventOf<'participants.added'>): ParticipantList {
  const rows = list ? [...list.rows] : []
  for (const row of event.rows) {
    if (row.no !== rows.length + 1) throw new ImpossibleEvent(event)
    rows.push({ ...row, addedAt: event.at, state: 'going', returns: [] })
  }
  return { id: event.caseId, rows, revision: (list?.revision ?? 0) + 1 }
}

type Change = Exclude<ParticipantEvent, { type: 'participants.added' }>

/** `entry` is one of the event's own rows; TypeScript cannot follow that through the union. */
function changed(row: Participant, entry: Change['rows'][number], event: Change): Participant {
  const by = { at: event.at, by: event.actorId }
  switch (event.type) {
    case 'participants.judged': {
      const { items } = entry as (typeof event.rows)[number]
      const visit = row.at ? 0 : event.visit
      const earlier = row.judged?.visit === visit ? row.judged.items : {}
      return { ...row, judged: { visit, items: { ...earlier, ...items } } }
    }
    case 'participants.returned':
      return returned(row, entry as (typeof event.rows)[number], event)
    case 'participants.resumed': {
      const { at } = entry as (typeof event.rows)[number]
      const last = row.returns.at(-1)
      if (!last || last.resumedAt) throw new ImpossibleEvent(event)
      return {
        ...placed(row, at, event.at),
        returns: [...row.returns.slice(0, -1), { ...last, resumedAt: event.at }],
      }
    }
    case 'participants.step-finished':
      return event.to === 'end'
        ? { ...placed(row, undefined, event.at), state: 'done' }
        : placed(row, event.to, event.at)
    case 'participants.refused': {
      const { no: _no, ...reason } = entry as (typeof event.rows)[number]
      const ended = { source: event.source, stepId: event.stepId, ...reason, ...by }
      return { ...placed(row, undefined, event.at), state: 'refused', ended }
    }
    case 'participants.withdrawn': {
      const { no: _no, ...reason } = entry as (typeof event.rows)[number]
      return {
        ...placed(row, undefined, event.at),
        state: 'withdrawn',
        ended: { source: 'applicant', ...reason, ...by },
      }
    }
    case 'participants.numbered': {
      const { no: _no, ...nomor } = entry as (typeof event.rows)[number]
      const { nomorId: _id, nomorUsulan: _inClear, ...rest } = row
      return { ...rest, ...nomor }
    }
    case 'participants.status-seen': {
      const { no: _no, ...status } = entry as (typeof event.rows)[number]
      return { ...row, portal: { ...status, ...by } }
    }
    case 'participants.result-recorded': {
      const { no: _no, ...result } = entry as (typeof event.rows)[number]
      return { ...row, result: { ...result, ...by } }
    }
    case 'participants.handed-over': {
      const { no: _no, ...receiver } = entry as (typeof event.rows)[number]
      const { channel, kuasa, proofHash } = event
      return {
        ...row,
        handover: { channel, ...receiver, ...(kuasa && { kuasa }), ...(proofHash && { proofHash }), ...by },
      }
    }
  }
}

/** Goes on: with the berkas, or at a step of its own. What was judged belongs to the place it leaves. */
function placed(row: Participant, stepId: string | undefined, since: string): Participant {
  const { at: _left, judged: _judged, ...rest } = row
  return { ...rest, state: 'going', ...(stepId !== undefined && { at: { stepId, since } }) }
}

function returned(
  row: Participant,
  entry: EventOf<'participants.returned'>['rows'][number],
  event: EventOf<'participants.returned'>,
): Participant {
  const { source, stepId, to } = event
  const { reasonCode, reasonId, lacking } = entry
  const round = { source, stepId, to, reasonCode, reasonId, lacking, at: event.at, by: event.actorId }
  const returns = [...row.returns, round]
  if (source === 'outside') return { ...placed(row, entry.at, event.at), returns }
  return { ...placed(row, undefined, event.at), state: 'returned', returns }
}
