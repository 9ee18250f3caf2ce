import type { Actor } from '#shared/schema/account.ts'
import type { Filter } from '#shared/schema/filter.ts'
import { isInTerm, postById } from '../organisation/fillers-of.ts'
import type { OfficeNow } from '../organisation/route-step.ts'

type Office = Pick<OfficeNow, 'organisation' | 'on'>

/**
 * The owner, and for a shared one those who sit in a unit where the owner is placed now. Without a structure the
 * office is one unit.
 */
export function mayUseFilter(filter: Filter, actor: Actor, office: Office | undefined): boolean {
  if (filter.removed) return false
  if (filter.owner === actor.id) return true
  if (!filter.shared) return false
  if (!office) return true
  const { organisation, on } = office
  return organisation.holdings.some(({ accountId, postId, ...term }) => {
    if (accountId !== filter.owner || !isInTerm(term, on)) return false
    const unitId = postById(organisation, postId)?.unitId
    return actor.posts?.some((post) => post.unitId === unitId) ?? false
  })
}
