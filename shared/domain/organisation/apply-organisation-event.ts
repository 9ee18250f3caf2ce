import type { EventOf } from '#shared/schema/event.ts'
import { OFFICE_ID } from '#shared/schema/office-id.ts'
import type { Organisation } from '#shared/schema/organisation.ts'
import { ImpossibleEvent } from '../impossible-event.ts'

export function applyOrganisationEvent(
  organisation: Organisation | undefined,
  event:
    | EventOf<'organisation.imported'>
    | EventOf<'organisation.acting-recorded'>
    | EventOf<'organisation.acting-ended'>,
): Organisation {
  const revision = (organisation?.revision ?? 0) + 1
  if (event.type === 'organisation.imported') {
    const { timeZone, units, posts, holdings } = event
    return { id: OFFICE_ID, timeZone, units, posts, holdings, acting: organisation?.acting ?? [], revision }
  }
  if (!organisation) throw new ImpossibleEvent(event)
  if (event.type === 'organisation.acting-recorded') {
    const kept = { acting: event.acting, recordedBy: event.actorId, recordedAt: event.at }
    return { ...organisation, acting: [...organisation.acting, kept], revision }
  }
  return {
    ...organisation,
    acting: organisation.acting.map((each) =>
      each.acting.id === event.actingId ? { ...each, endedAt: event.at } : each,
    ),
    revision,
  }
}
