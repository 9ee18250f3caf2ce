import type { CaseLens } from '#bridge/ports/event-store.ts'
import type { Ports } from '#bridge/ports/ports.ts'
import { indonesianZones } from '#shared/business-time/indonesian-zones.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { CaseListQuery } from '#shared/schema/case-list.ts'
import type { CaseQuery } from '#shared/schema/case-query.ts'
import { officeCalendar } from '../office-calendar.ts'
import { caseLens } from './case-lens.ts'
import { readStandingBook } from './standing-book.ts'

/** What is asked of the store for a list, a saved filter or an export: one meaning of each condition for all of them. */
export async function wantedCases(
  ports: Ports,
  actor: Actor,
  { scope, due, returned, untaken, ...row }: CaseListQuery,
): Promise<{ readonly query: CaseQuery; readonly lens: CaseLens }> {
  const looker = {
    actor,
    now: ports.clock.now().getTime(),
    offset: indonesianZones[officeCalendar(ports).timeZone].offset,
  }
  const lens = caseLens(await readStandingBook(ports), { scope, due, returned, untaken }, looker)
  // In an office without a structure there is one unit: all of it.
  const units = scope === 'unit' && actor.posts ? actor.posts.map(({ unitId }) => unitId) : undefined
  const unitIds =
    units && row.unitIds ? units.filter((id) => row.unitIds?.includes(id)) : (units ?? row.unitIds)
  return { query: { ...row, ...(unitIds && { unitIds }) }, lens }
}
