import type { EventStore } from '#bridge/ports/event-store.ts'
import { personOfFilter } from '#shared/domain/filter/person-of-filter.ts'

/** Destroys the keys of saved filters that were removed: the bridge may have ended between the two. */
export async function finishRemovals(store: EventStore): Promise<void> {
  for (const { id, removed } of await store.all('filter')) if (removed) await store.forget(personOfFilter(id))
}
