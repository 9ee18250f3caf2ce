import type { RecordReader } from '#bridge/ports/event-store.ts'

export type SubjectOf = (id: string) => Readonly<Record<string, string>> | undefined

/** Reads the named subject records once, so that a card can be made without waiting. Forgotten ones are undefined. */
export async function readSubjects(
  store: RecordReader,
  ids: Iterable<string | undefined>,
): Promise<SubjectOf> {
  const wanted = [...new Set(ids)].filter((id) => id !== undefined)
  const subjects = await Promise.all(wanted.map((id) => store.subject(id)))
  const byId = new Map(subjects.flatMap((subject) => (subject ? [[subject.id, subject.data] as const] : [])))
  return (id) => byId.get(id)
}
