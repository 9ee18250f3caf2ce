import type { Ports } from '#bridge/ports/ports.ts'
import { mayUseFilter } from '#shared/domain/filter/may-use-filter.ts'
import { localDate } from '#shared/domain/organisation/local-date.ts'
import type { Actor } from '#shared/schema/account.ts'
import { CaseFilter, type FilterCard } from '#shared/schema/filter-command.ts'
import { OFFICE_ID } from '#shared/schema/office-id.ts'
import { readNameBook } from '../read-name-book.ts'
import { readSubjects } from '../read-subjects.ts'

/** One's own filters first, then those that others share with one's unit; each by name. */
export async function listFilters({ store, clock }: Ports, actor: Actor): Promise<FilterCard[]> {
  const organisation = await store.find('organisation', OFFICE_ID)
  const office = organisation && { organisation, on: localDate(organisation, clock.now()) }
  const filters = (await store.all('filter')).filter((each) => mayUseFilter(each, actor, office))
  const subjectOf = await readSubjects(
    store,
    filters.map(({ subjectId }) => subjectId),
  )
  const { personOf } = await readNameBook(store)
  const cards = filters.flatMap(({ id, owner, subjectId, shared }): FilterCard[] => {
    const said = subjectOf(subjectId)
    if (!said?.filter) return []
    const filter = CaseFilter.parse(JSON.parse(said.filter))
    const isOwn = owner === actor.id
    return [{ id, name: said.name ?? '', filter, shared, isOwn, ownerName: personOf(owner).name }]
  })
  return cards.sort(
    (one, other) => Number(other.isOwn) - Number(one.isOwn) || one.name.localeCompare(other.name, 'id'),
  )
}
