import type { EventStore, RecordReader } from '#bridge/ports/event-store.ts'

/** What the office has under one NIP: the berkas, oldest first, and the subject record of the person. */
interface NipEntry {
  readonly subjectId: string
  readonly caseIds: string[]
}

interface NipIndex {
  /** How many of the store's cases are in it; an applicant never changes after the opening. */
  seen: number
  readonly entries: Map<string, NipEntry>
}

const indexes = new WeakMap<EventStore, NipIndex>()

/** Looks a NIP up in memory, after taking in the cases opened since. Names lie in subject records, so no log holds it. */
export async function findByNip(
  store: EventStore,
  nip: string,
  reader: RecordReader = store,
): Promise<NipEntry | undefined> {
  const index = indexes.get(store) ?? { seen: 0, entries: new Map<string, NipEntry>() }
  indexes.set(store, index)
  const cases = await reader.all('case')
  const from = index.seen
  const fresh = await Promise.all(
    cases.slice(from).map(async ({ id, applicant: { subjectId } }) => ({
      caseId: id,
      subjectId,
      nip: subjectId === undefined ? undefined : (await reader.subject(subjectId))?.data.nip,
    })),
  )
  // Another look-up may have taken some of them in meanwhile.
  for (const { caseId, subjectId, nip: itsNip } of fresh.slice(index.seen - from)) {
    index.seen += 1
    if (itsNip === undefined || subjectId === undefined) continue
    const entry = index.entries.get(itsNip)
    if (entry) entry.caseIds.push(caseId)
    else index.entries.set(itsNip, { subjectId, caseIds: [caseId] })
  }
  return index.entries.get(nip)
}
