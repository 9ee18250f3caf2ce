import type { PersonVault } from '#bridge/storage/embedded/person-vault.ts'
import type { Subject } from '#shared/schema/subject.ts'
import type { EventIndex } from './event-index.ts'
import type { EventLog } from './event-log.ts'
import { RecentlyUsed } from './recently-used.ts'

const keptSubjects = 8192

/** What is known of people, as it is durable: sealed in the journal, and the last ones unsealed in memory. */
export class SubjectShelf {
  readonly #from: { readonly index: EventIndex; readonly log: EventLog; readonly vault: PersonVault }
  readonly #recent = new RecentlyUsed<Subject>(keptSubjects)

  constructor(from: { index: EventIndex; log: EventLog; vault: PersonVault }) {
    this.#from = from
  }

  find(id: string): Subject | undefined {
    const known = this.#recent.get(id)
    if (known) return known
    const { index, log, vault } = this.#from
    const line = index.lineOfSubject(id)
    const sealed = line && log.line(line).subjects.findLast((each) => each.id === id)
    const subject = sealed && vault.unseal(sealed)
    if (subject) this.#recent.set(id, subject)
    return subject
  }

  note(subject: Subject): void {
    this.#recent.set(subject.id, subject)
  }

  forget(personId: string): void {
    this.#recent.deleteIf((subject) => subject.personId === personId)
  }
}
