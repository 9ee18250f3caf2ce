import type { PersonVault } from '#bridge/storage/embedded/person-vault.ts'
import type { SealedSubject } from '#bridge/storage/embedded/sealed-subject.ts'
import type { Subject } from '#shared/schema/subject.ts'
import type { EventIndex, IndexedLine } from './event-index.ts'
import type { EventLog } from './event-log.ts'
import { RecentlyUsed } from './recently-used.ts'

const keptSubjects = 8192
/** A line may tell of the five thousand people of one letter: who reads on finds it taken apart already. */
const keptLines = 8

type ById = ReadonlyMap<string, SealedSubject>

/** What is known of people, as it is durable: sealed in the journal, and the last ones unsealed in memory. */
export class SubjectShelf {
  readonly #from: { readonly index: EventIndex; readonly log: EventLog; readonly vault: PersonVault }
  readonly #recent = new RecentlyUsed<Subject>(keptSubjects)
  readonly #lines = new RecentlyUsed<ById>(keptLines)

  constructor(from: { index: EventIndex; log: EventLog; vault: PersonVault }) {
    this.#from = from
  }

  find(id: string): Subject | undefined {
    const known = this.#recent.get(id)
    if (known) return known
    const { index, vault } = this.#from
    const line = index.lineOfSubject(id)
    const sealed = line && this.#sealedIn(line).get(id)
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

  /** Of several about one the last counts. */
  #sealedIn(line: IndexedLine): ById {
    const key = String(line.seq)
    const known = this.#lines.get(key)
    if (known) return known
    const sealed = new Map(this.#from.log.line(line).subjects.map((each) => [each.id, each]))
    this.#lines.set(key, sealed)
    return sealed
  }
}
