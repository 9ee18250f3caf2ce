import type { EventOf } from '#shared/schema/event.ts'
import type { Filter } from '#shared/schema/filter.ts'
import { ImpossibleEvent } from '../impossible-event.ts'

export function applyFilterEvent(
  filter: Filter | undefined,
  event: EventOf<'filter.saved' | 'filter.removed'>,
): Filter {
  if (filter && (filter.removed || filter.owner !== event.actorId)) throw new ImpossibleEvent(event)
  if (event.type === 'filter.saved') {
    const { filterId, actorId, subjectId, shared } = event
    return { id: filterId, owner: actorId, subjectId, shared }
  }
  if (!filter) throw new ImpossibleEvent(event)
  return { ...filter, removed: true }
}
