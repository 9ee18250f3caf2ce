import type { Ports } from '#bridge/ports/ports.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { CaseListPage, CaseListQuery } from '#shared/schema/case-list.ts'
import { pageOfCases } from './page-of-cases.ts'
import { wantedCases } from './wanted-cases.ts'

/** The berkas that match and that this person may see, a page at a time. */
export async function listCases(ports: Ports, actor: Actor, wanted: CaseListQuery): Promise<CaseListPage> {
  const { query, lens } = await wantedCases(ports, actor, wanted)
  return pageOfCases(ports, actor, { query: { sort: 'due', ...query }, lens })
}
