import type { CaseLens, NipEntry } from '#bridge/ports/event-store.ts'
import type { CaseEntry } from '#shared/schema/case-entry.ts'
import type { CasePage, CaseQuery } from '#shared/schema/case-query.ts'
import type { Subject } from '#shared/schema/subject.ts'
import { type CaseRow, peopleOf } from './case-row.ts'
import { casesOf, type KnownPerson, PeopleBook } from './people-book.ts'
import { RowTexts } from './row-texts.ts'
import { selectPage } from './select-page.ts'
import { SharedWords } from './shared-words.ts'

/** What a running transaction would make of some rows. */
export interface Overlay {
  readonly entries: readonly CaseEntry[]
  /** What it would make known of people. */
  readonly subjects: readonly Subject[]
  readonly subjectOf: (id: string) => Promise<Subject | undefined>
}

/** How one asker sees the list. */
interface View {
  readonly overlay?: Overlay
  readonly lens?: CaseLens
}

export interface CaseListOptions {
  /** The subject record as it is known to all. */
  readonly subjectOf: (id: string) => Promise<Subject | undefined>
  /** The last event about a case up to `seq`. */
  readonly seqUpTo: (row: CaseRow, seq: number) => number
  readonly lastSeq: () => number
  /** Resolves when names are known that were not read at the start. */
  readonly namesRead?: () => Promise<void>
}

/** A row of every case, in memory, with the names that search looks at. */
export class CaseList {
  readonly #options: CaseListOptions
  readonly #rows: CaseRow[] = []
  readonly #byId = new Map<string, CaseRow>()
  readonly #people = new PeopleBook((person) => this.#renamed(person))
  readonly #texts = new RowTexts()
  #words: SharedWords | undefined = new SharedWords()

  constructor(options: CaseListOptions) {
    this.#options = options
  }

  row(id: string): CaseRow | undefined {
    return this.#byId.get(id)
  }

  /** The one at that place in the order of first events. */
  entryAt(place: number): CaseEntry | undefined {
    return this.#rows[place]?.entry
  }

  /** In order of first event. */
  rows(from: number, to: number): CaseRow[] {
    return this.#rows.slice(from, to)
  }

  /** The case as it is after event `lastSeq`. */
  put(
    entry: CaseEntry,
    { firstSeq, lastSeq, where }: Pick<CaseRow, 'firstSeq' | 'lastSeq' | 'where'>,
  ): CaseRow {
    const before = this.#byId.get(entry.id)
    const people = this.#peopleIn(entry, before)
    const place = before?.place ?? this.#rows.length
    const openedAt = before?.openedAt ?? Date.parse(entry.openedAt)
    const lies = { where: where ?? before?.where, numberKey: before?.numberKey }
    const row: CaseRow = { entry, place, firstSeq, lastSeq, people, openedAt, ...lies }
    this.#rows[place] = row
    this.#byId.set(entry.id, row)
    if (before?.people !== people || before.entry.number !== entry.number) this.#texts.changed(place)
    return row
  }

  /** As it was written; of several the last one counts, and their order comes with `endLoad`. */
  load(entry: CaseEntry, at: Pick<CaseRow, 'firstSeq' | 'lastSeq' | 'where'>): void {
    this.#words?.share(entry)
    const [first] = this.put(entry, at).people
    if (first && entry.applicant.subjectId !== undefined) entry.applicant.subjectId = first.subjectId
  }

  /** The same text as one of the list, where there is one: it takes room once. */
  shared(personId: string): string {
    return this.#people.shared(personId)
  }

  /** All were loaded: they take their places. */
  endLoad(): void {
    this.#words = undefined
    this.#rows.sort((one, other) => one.firstSeq - other.firstSeq)
    for (const [place, row] of this.#rows.entries()) row.place = place
    this.#texts.clear()
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

  async page(query: CaseQuery, { overlay, lens }: View = {}): Promise<CasePage> {
    const { lastSeq } = this.#options
    const { text, nip, sort } = query
    if (text !== undefined || nip !== undefined || sort === 'name') await this.#readNames()
    const over = overlay ? await this.#overlaid(overlay) : new Map<string, CaseRow>()
    const known = { rows: this.#rows, texts: this.#texts, byId: this.#byId }
    return selectPage(query, {
      ...(lens && { lens }),
      ...(over.size === 0 ? known : { rows: this.#merged(over) }),
      lastSeq: over.size === 0 ? lastSeq() : Number.MAX_SAFE_INTEGER,
      lastSeqOf: (row, upTo) => this.#seqUpTo(row, upTo),
    })
  }

  async personByNip(nip: string, overlay?: Overlay): Promise<NipEntry | undefined> {
    await this.#readNames()
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

  /** What was known of people before the start, oldest first; not what came to be known since. */
  noteOldSubject(id: string, subject: Subject | undefined): void {
    this.#people.noteOld(id, subject)
  }

  endOldSubjects(): void {
    this.#people.endOld()
  }

  async #readNames(): Promise<void> {
    await this.#options.namesRead?.()
    await this.#people.readMissing(this.#options.subjectOf)
  }

  #renamed(person: KnownPerson): void {
    for (const caseId of casesOf(person)) {
      const row = this.#byId.get(caseId)
      if (row) this.#texts.changed(row.place)
    }
  }

  /** A row of an overlay has no events of its own yet: those of the durable row count. */
  #seqUpTo(row: CaseRow, seq: number): number {
    if (row.lastSeq <= seq) return row.lastSeq
    const durable = this.#byId.get(row.entry.id)
    return durable ? this.#options.seqUpTo(durable, seq) : 0
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
      if (!people.includes(person)) this.#people.dropCase(person, entry.id)
    for (const person of people) if (!before?.people.includes(person)) this.#people.addCase(person, entry.id)
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
    const changed = new Set(subjects.map(({ id }) => id))
    const lay = async (entry: CaseEntry): Promise<void> => {
      const before = this.#byId.get(entry.id)
      const known = (id: string) => (changed.has(id) ? undefined : this.#people.find(id))
      const people = await Promise.all(peopleOf(entry).map((id) => known(id) ?? personNow(id, subjectOf)))
      const place = over.get(entry.id)?.place ?? before?.place ?? size++
      const [seq, openedAt] = [Number.MAX_SAFE_INTEGER, Date.parse(entry.openedAt)]
      over.set(entry.id, { entry, place, firstSeq: before?.firstSeq ?? seq, lastSeq: seq, people, openedAt })
    }
    for (const entry of entries) await lay(entry)
    for (const { id } of subjects)
      for (const caseId of casesOf(this.#people.find(id) ?? { caseIds: [] })) {
        const row = this.#byId.get(caseId)
        if (row && !over.has(caseId)) await lay(row.entry)
      }
    return over
  }
}

async function personNow(id: string, subjectOf: Overlay['subjectOf']): Promise<KnownPerson> {
  const book = new PeopleBook()
  const person = book.personIn(id)
  const subject = await subjectOf(id)
  if (subject) book.note(subject)
  return person
}
