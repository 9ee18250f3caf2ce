import { type CaseLens, UnknownCursor } from '#bridge/ports/event-store.ts'
import type { Ports } from '#bridge/ports/ports.ts'
import { DomainError } from '#shared/errors.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { CaseListPage } from '#shared/schema/case-list.ts'
import type { CaseQuery } from '#shared/schema/case-query.ts'
import { cardOfCase } from '../card-of-case.ts'
import { readNameBook } from '../read-name-book.ts'

/** A page of what this person may see, as cards. Only for those whose role handles berkas. */
export async function pageOfCases(
  ports: Ports,
  actor: Actor,
  { query, lens }: { readonly query: CaseQuery; readonly lens: CaseLens },
): Promise<CaseListPage> {
  const { store } = ports
  const reach = actor.sight && { sight: [...actor.sight] }
  const page = await store.cases({ ...query, ...reach }, lens).catch(refuseCursor)
  const files = await Promise.all(page.cases.map(({ id }) => store.find('case', id)))
  const names = await readNameBook(store)
  const found = files.filter((each) => each !== undefined)
  return {
    total: page.total,
    cases: await Promise.all(found.map((each) => cardOfCase(ports, each, { names, reader: actor }))),
    ...(page.next !== undefined && { next: page.next }),
  }
}

function refuseCursor(error: unknown): never {
  if (error instanceof UnknownCursor) throw new DomainError('page-unknown')
  throw error
}
