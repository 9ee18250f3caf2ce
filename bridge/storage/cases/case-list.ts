import type { NipEntry } from '#bridge/ports/event-store.ts'
import type { CaseEntry } from '#shared/schema/case-entry.ts'
import type { CasePage, CaseQuery } from '#shared/schema/case-query.ts'
import type { Subject } from '#shared/schema/subject.ts'
import { type CaseRow, peopleOf } from './case-row.ts'
import { type KnownPerson, PeopleBook } from './people-book.ts'
import { selectPage } from './select-page.ts'

/** What a running transaction would make of some rows. */
export interface Overlay {
  readonly entries: readonly CaseEntry[]
  /** What it would make known of people. */
  readonly subjects: readonly Subject[]
  readonly subjectOf: (id: string) => Promise<Subject | undefined>
}

export interface CaseListOptions {
  /** The subject record as it is known to all. */
  readonly subjectOf: (id: string) => Promise<Subject | undefined>
  /** The last event about a case up to `seq`. */
  readonly lastSeqOf: (caseId: string, seq: number) => number
  readonly lastSeq: () => number
}

/** A row of every case, in memory, with the names that search looks at. */
export class CaseList {
  readonly #options: CaseListOptions
  readonly #rows: CaseRow[] = []
  readonly #byId = new Map<string, CaseRow>()
  readonly #people = new PeopleBook()

  constructor(options: CaseListOptions) {
    this.#options = options
  }

  /** The case as it is after event `lastSeq`. */
  put(entry: CaseEntry, { firstSeq, lastSeq }: Pick<CaseRow, 'firstSeq' | 'lastSeq'>): void {
    const before = this.#byId.get(entry.id)
    const people = this.#peopleIn(entry, before)
    const place = before?.place ?? this.#rows.length
    const openedAt = before?.openedAt ?? Date.parse(entry.openedAt)
    const row: CaseRow = { entry, place, firstSeq, lastSeq, people, openedAt }
    this.#rows[place] = row
    this.#byId.set(entry.id, row)
  }

  noteSubject(subject: Subject): void {
    this.#people.note(subject)
  }

  forget(personId: string): void {
    this.#people.forget(personId)
  }

  get size(): number {
    return this.#rows.length
  }

  /** Ids in order of first event. */
  ids(from: number, to: number): string[] {
    return this.#rows.slice(from, to).map(({ entry }) => entry.id)
  }

  async page(query: CaseQuery, overlay?: Overlay): Promise<CasePage> {
    const { lastSeq, lastSeqOf } = this.#options
    await this.#people.readMissing(this.#options.subjectOf)
    const over = overlay ? await this.#overlaid(overlay) : new Map<string, CaseRow>()
    const rows = over.size === 0 ? this.#rows : this.#merged(over)
    return selectPage(query, {
      rows: (backwards) => (backwards ? reversed(rows) : rows),
      lastSeq: over.size === 0 ? lastSeq() : Number.MAX_SAFE_INTEGER,
      lastSeqOf: ({ entry, lastSeq: seq }, upTo) => (seq <= upTo ? seq : lastSeqOf(entry.id, upTo)),
    })
  }

  async personByNip(nip: string, overlay?: Overlay): Promise<NipEntry | undefined> {
    await this.#people.readMissing(this.#options.subjectOf)
    const known = this.#people.byNip(nip)
    if (!overlay) return known
    const over = [...(await this.#overlaid(overlay)).values()]
    const caseIds = new Set(known?.caseIds)
    let subjectId = known?.subjectId
    for (const { entry, people } of over) {
      const person = people.find((each) => each.nip === nip)
      if (!person) continue
      subjectId ??= person.subjectId
      caseIds.add(entry.id)
    }
    return subjectId === undefined ? undefined : { subjectId, caseIds: [...caseIds] }
  }

  #peopleIn(entry: CaseEntry, before: CaseRow | undefined): readonly KnownPerson[] {
    const ids = peopleOf(entry)
    if (
      before &&
      ids.length === before.people.length &&
      ids.every((id, at) => before.people[at]?.subjectId === id)
    )
      return before.people
    const people = ids.map((id) => this.#people.personIn(id))
    for (const person of before?.people ?? [])
      if (!people.includes(person)) person.caseIds = person.caseIds.filter((id) => id !== entry.id)
    for (const person of people) if (!before?.people.includes(person)) person.caseIds.push(entry.id)
    return people
  }

  #merged(over: ReadonlyMap<string, CaseRow>): CaseRow[] {
    const rows = [...this.#rows]
    for (const row of over.values()) rows[row.place] = row
    return rows
  }

  async #overlaid({ entries, subjects, subjectOf }: Overlay): Promise<Map<string, CaseRow>> {
    const over = new Map<string, CaseRow>()
    let size = this.#rows.length
    const lay = async (entry: CaseEntry): Promise<void> => {
      const before = this.#byId.get(entry.id)
      const people = await Promise.all(peopleOf(entry).map((id) => personNow(id, subjectOf)))
      const place = over.get(entry.id)?.place ?? before?.place ?? size++
      const [seq, openedAt] = [Number.MAX_SAFE_INTEGER, Date.parse(entry.openedAt)]
      over.set(entry.id, { entry, place, firstSeq: before?.firstSeq ?? seq, lastSeq: seq, people, openedAt })
    }
    for (const entry of entries) await lay(entry)
    for (const { id } of subjects)
      for (const caseId of this.#people.find(id)?.caseIds ?? []) {
        const row = this.#byId.get(caseId)
        if (row && !over.has(caseId)) await lay(row.entry)
      }
    return over
  }
}

async function personNow(id: string, subjectOf: Overlay['subjectOf']): Promise<KnownPerson> {
  const book = new PeopleBook()
  const person = book.personIn(id)
  await book.readMissing(subjectOf)
  return person
}

function* reversed(rows: readonly CaseRow[]): Generator<CaseRow> {
  for (let at = rows.length - 1; at >= 0; at--) {
    const row = rows[at]
    if (row) yield row
  }
}
