import type { CaseLens, RecordReader } from '#bridge/ports/event-store.ts'
import type { CaseEntry } from '#shared/schema/case-entry.ts'
import { type CaseQuery, LONGEST_CASE_PAGE } from '#shared/schema/case-query.ts'

/** Every row that matches, a page at a time. */
export async function* eachEntry(
  reader: RecordReader,
  query: Omit<CaseQuery, 'limit' | 'after'>,
  lens?: CaseLens,
): AsyncGenerator<readonly CaseEntry[]> {
  let after: string | undefined
  do {
    const page = await reader.cases({ ...query, limit: LONGEST_CASE_PAGE, ...(after && { after }) }, lens)
    yield page.cases
    after = page.next
  } while (after)
}
