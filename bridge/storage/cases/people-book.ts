import type { NipEntry } from '#bridge/ports/event-store.ts'
import type { Subject } from '#shared/schema/subject.ts'
import { foldText } from './fold-text.ts'

/** Somebody that cases are about, as far as is known; empty where nothing is, or nothing any more. */
export interface KnownPerson {
  readonly subjectId: string
  personId: string
  nip: string
  /** Folded. */
  name: string
  /** In order of their first event; most people have one. */
  caseIds: string | readonly string[]
  /** Whether his subject record was looked at, and whether that was what was known before the start. */
  isRead: 'no' | 'old' | 'yes'
}

/** Names and NIPs of the people in the list, unsealed, in memory alone. */
export class PeopleBook {
  readonly #onChanged: (person: KnownPerson) => void
  readonly #people = new Map<string, KnownPerson>()
  /** Most numbers are those of one. */
  readonly #byNip = new Map<string, KnownPerson | readonly KnownPerson[]>()
  /** Those whose subject record was not looked at yet; while people of before the start are read, without them. */
  readonly #unread = new Set<string>()
  #areOldRead = false

  /** `onChanged` is told of a person of whom something else is known now. */
  constructor(onChanged: (person: KnownPerson) => void = () => {}) {
    this.#onChanged = onChanged
  }

  /** The person of that subject id, who now stands in a case. */
  personIn(subjectId: string): KnownPerson {
    const known = this.#people.get(subjectId)
    if (known) return known
    const person: KnownPerson = { subjectId, personId: '', nip: '', name: '', caseIds: noCases, isRead: 'no' }
    this.#people.set(subjectId, person)
    if (this.#areOldRead) this.#unread.add(subjectId)
    return person
  }

  find(subjectId: string): KnownPerson | undefined {
    return this.#people.get(subjectId)
  }

  /** The same text as one that is held already, where there is one: it takes room once. */
  shared(id: string): string {
    return this.#people.get(id)?.subjectId ?? id
  }

  addCase(person: KnownPerson, caseId: string): void {
    const before = casesOf(person)
    person.caseIds = before.length === 0 ? caseId : [...before, caseId]
  }

  dropCase(person: KnownPerson, caseId: string): void {
    person.caseIds = casesOf(person).filter((id) => id !== caseId)
  }

  /** What is known of somebody now; of those who are in no case nothing is kept. */
  note(subject: Subject): void {
    this.#unread.delete(subject.id)
    this.#learn(subject, 'yes')
  }

  /** The same from before the start: what came to be known since stands. Of several the last one counts. */
  noteOld(id: string, subject: Subject | undefined): void {
    const person = this.#people.get(id)
    if (!person || person.isRead === 'yes') return
    person.isRead = 'old'
    if (subject) this.#learn(subject, 'old')
  }

  /** Nothing more comes from before the start. */
  endOld(): void {
    this.#areOldRead = true
    for (const { subjectId, isRead } of this.#people.values())
      if (isRead === 'no') this.#unread.add(subjectId)
  }

  forget(personId: string): void {
    for (const person of this.#people.values()) {
      if (person.personId !== personId) continue
      person.name = ''
      this.#setNip(person, '')
      this.#onChanged(person)
    }
  }

  /** Looks up those who came without their record. */
  async readMissing(read: (subjectId: string) => Promise<Subject | undefined>): Promise<void> {
    for (const subjectId of this.#unread) {
      const subject = await read(subjectId)
      // Meanwhile a newer record may have come, or the person may have gone.
      if (!this.#unread.delete(subjectId)) continue
      if (subject) this.note(subject)
    }
  }

  byNip(nip: string): NipEntry | undefined {
    const people = this.#peopleOf(nip)
    const [first] = people
    if (!first) return undefined
    const caseIds = people.flatMap((person) => casesOf(person))
    return { subjectId: first.subjectId, caseIds: [...new Set(caseIds)] }
  }

  #learn({ id, personId, data }: Subject, isRead: KnownPerson['isRead']): void {
    const person = this.#people.get(id)
    if (!person) return
    person.isRead = isRead
    person.personId = personId === id ? person.subjectId : personId
    person.name = foldText(data.name ?? '')
    this.#setNip(person, data.nip ?? '')
    this.#onChanged(person)
  }

  #setNip(person: KnownPerson, nip: string): void {
    if (person.nip === nip) return
    const others = this.#peopleOf(person.nip).filter((other) => other !== person)
    if (others.length > 0) this.#byNip.set(person.nip, others)
    else this.#byNip.delete(person.nip)
    person.nip = nip
    if (nip === '') return
    const those = this.#peopleOf(nip)
    this.#byNip.set(nip, those.length === 0 ? person : [...those, person])
  }

  #peopleOf(nip: string): readonly KnownPerson[] {
    const those = this.#byNip.get(nip) ?? []
    return 'subjectId' in those ? [those] : those
  }
}

const noCases: readonly string[] = []

export function casesOf({ caseIds }: Pick<KnownPerson, 'caseIds'>): readonly string[] {
  return typeof caseIds === 'string' ? [caseIds] : caseIds
}
