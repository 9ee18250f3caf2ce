import type { RecordReader } from '#bridge/ports/event-store.ts'

/** Ids of every case, in order of first event. */
export async function caseIds(reader: RecordReader): Promise<string[]> {
  const ids: string[] = []
  let after: string | undefined
  do {
    const page = await reader.cases({ sort: 'opened', limit: 200, ...(after && { after }) })
    ids.push(...page.cases.map(({ id }) => id))
    after = page.next
  } while (after)
  return ids
}
