import type { Filter } from '#shared/schema/filter.ts'
import type { RemoveFilter } from '#shared/schema/filter-command.ts'
import { type Attempt, stamp } from '../attempt.ts'
import { accept, type Decision, refuse } from '../decision.ts'

/** Only the owner removes a filter, shared or not. */
export function decideRemoveFilter(filter: Filter | undefined, attempt: Attempt<RemoveFilter>): Decision {
  if (!filter || filter.removed) return refuse('filter-not-found')
  if (filter.owner !== attempt.actor.id) return refuse('filter-not-yours')
  return accept([{ type: 'filter.removed', ...stamp(attempt), filterId: filter.id }])
}
