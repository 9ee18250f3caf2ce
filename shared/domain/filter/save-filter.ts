import type { Filter } from '#shared/schema/filter.ts'
import type { SaveFilter } from '#shared/schema/filter-command.ts'
import type { Subject } from '#shared/schema/subject.ts'
import { type Attempt, stamp } from '../attempt.ts'
import { accept, type Decision, refuse } from '../decision.ts'
import { personOfFilter } from './person-of-filter.ts'

const MOST_FILTERS = 50

interface KnownFilters {
  /** What has the id already. */
  readonly filter: Filter | undefined
  /** The filters that the asker has now. */
  readonly own: readonly { readonly id: string; readonly name: string }[]
}

/** Saves a new filter, or replaces one's own. Its id is not used again after it was removed: its key is gone. */
export function decideSaveFilter({ filter, own }: KnownFilters, attempt: Attempt<SaveFilter>): Decision {
  const { commandId, filterId, name, filter: conditions, shared = false } = attempt.command
  if (filter?.removed) return refuse('filter-not-found')
  if (filter && filter.owner !== attempt.actor.id) return refuse('filter-not-yours')
  if (!filter && own.length >= MOST_FILTERS) return refuse('filter-too-many', { most: String(MOST_FILTERS) })
  const isTaken = own.some((each) => each.id !== filterId && sameName(each.name, name))
  if (isTaken) return refuse('filter-name-taken')
  const subject: Subject = {
    id: `text:${commandId}`,
    personId: personOfFilter(filterId),
    kind: 'text',
    data: { name, filter: JSON.stringify(conditions) },
  }
  return accept(
    [{ type: 'filter.saved', ...stamp(attempt), filterId, subjectId: subject.id, shared }],
    [subject],
  )
}

function sameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase()
}
