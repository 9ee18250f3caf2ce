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
  /** In order of their first event. */
  caseIds: string[]
}

/** Names and NIPs of the people in the list, unsealed, in memory alone: where search looks. */
export class PeopleBook {
  readonly #people = new Map<string, KnownPerson>()
  readonly #byNip = new Map<string, KnownPerson[]>()
  /** Those whose subject record was not looked at yet. */
  readonly #unread = new Set<string>()
  /** Those of whom only what was known before the start is known. */
  readonly #old = new Set<string>()

  /** The person of that subject id, who now stands in a case. */
  personIn(subjectId: string): KnownPerson {
    const known = this.#people.get(subjectId)
    if (known) return known
    const person = { subjectId, personId: '', nip: '', name: '', caseIds: [] }
    this.#people.set(subjectId, person)
    this.#unread.add(subjectId)
    return person
  }

  find(subjectId: string): KnownPerson | undefined {
    return this.#people.get(subjectId)
  }

  /** What is known of somebody now; of those who are in no case nothing is kept. */
  note(subject: Subject): void {
    this.#unread.delete(subject.id)
    this.#old.delete(subject.id)
    this.#learn(subject)
  }

  /** The same from before the start: what came to be known since stands. Of several the last one counts. */
  noteOld(id: string, subject: Subject | undefined): void {
    if (!this.#unread.delete(id) && !this.#old.has(id)) return
    this.#old.add(id)
    if (subject) this.#learn(subject)
  }

  /** Nothing more comes from before the start. */
  endOld(): void {
    this.#old.clear()
  }

  forget(personId: string): void {
    for (const person of this.#people.values()) {
      if (person.personId !== personId) continue
      person.name = ''
      this.#setNip(person, '')
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
    const people = this.#byNip.get(nip)
    const [first] = people ?? []
    if (!people || !first) return undefined
    const caseIds = people.length === 1 ? [...first.caseIds] : people.flatMap((person) => person.caseIds)
    return { subjectId: first.subjectId, caseIds: [...new Set(caseIds)] }
  }

  #learn({ id, personId, data }: Subject): void {
    const person = this.#people.get(id)
    if (!person) return
    person.personId = personId
    person.name = foldText(data.name ?? '')
    this.#setNip(person, data.nip ?? '')
  }

  #setNip(person: KnownPerson, nip: string): void {
    if (person.nip === nip) return
    const others = this.#byNip.get(person.nip)?.filter((other) => other !== person)
    if (others?.length) this.#byNip.set(person.nip, others)
    else this.#byNip.delete(person.nip)
    person.nip = nip
    if (nip === '') return
    const those = this.#byNip.get(nip)
    if (those) those.push(person)
    else this.#byNip.set(nip, [person])
  }
}
