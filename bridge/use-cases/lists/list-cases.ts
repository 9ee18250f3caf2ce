import type { Ports } from '#bridge/ports/ports.ts'
import { indonesianZones } from '#shared/business-time/indonesian-zones.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { CaseListPage, CaseListQuery } from '#shared/schema/case-list.ts'
import { officeCalendar } from '../office-calendar.ts'
import { caseLens } from './case-lens.ts'
import { pageOfCases } from './page-of-cases.ts'
import { readStandingBook } from './standing-book.ts'

/** The berkas that match and that this person may see, a page at a time. */
export async function listCases(
  ports: Ports,
  actor: Actor,
  { scope, due, returned, untaken, ...row }: CaseListQuery,
): Promise<CaseListPage> {
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
  return pageOfCases(ports, actor, {
    query: { sort: 'due', ...row, ...(unitIds && { unitIds }) },
    lens,
  })
}
