import * as z from 'zod/mini'
import type { CaseLens, NipEntry, SmallKind, Transaction } from '#bridge/ports/event-store.ts'
import type { Overlay } from '#bridge/storage/cases/case-list.ts'
import type { RecordShelf } from '#bridge/storage/state/record-shelf.ts'
import { type LetterEntry, letterEntry } from '#shared/domain/letter/letter-entry.ts'
import type { CasePage, CaseQuery } from '#shared/schema/case-query.ts'
import { NewEvent } from '#shared/schema/event.ts'
import type { RecordKind, Records } from '#shared/schema/records.ts'
import { Subject } from '#shared/schema/subject.ts'
import { ownerOfDocuments, ownersOfDocuments } from './owners-of-documents.ts'
import { RecordLayer } from './record-layer.ts'

const NewEvents = z.compile(z.array(NewEvent))
const Subjects = z.compile(z.array(Subject))

export interface DraftSources {
  /** What was decided before, and is perhaps not yet durable. */
  readonly decided: RecordLayer
  /** What is durable. */
  readonly shelf: RecordShelf
  /** What is known of people, as it is durable. */
  readonly subjectOf: (id: string) => Subject | undefined
  /** Whether the person has a key that no durable line tells of: a start would not find it again. */
  readonly isKeyUntold: (personId: string) => boolean
}

/**
 * A transaction while its work runs. Whatever is appended has passed the schemas that a start checks the
 * journal with, so that nothing can be written that could not be read back.
 */
export class Draft implements Transaction {
  readonly commandId: string
  readonly layer: RecordLayer
  readonly events: NewEvent[] = []
  readonly subjects: Subject[] = []
  #over = false
  #spoiled = false

  readonly #sources: DraftSources

  constructor(commandId: string, sources: DraftSources) {
    this.commandId = commandId
    this.#sources = sources
    this.layer = new RecordLayer(sources.decided)
  }

  async find<K extends RecordKind>(kind: K, id: string): Promise<Records[K] | undefined> {
    return this.layer.find(kind, id)
  }

  async all<K extends SmallKind>(kind: K): Promise<readonly Records[K][]> {
    return [...this.layer.all(kind).values()]
  }

  async subject(id: string): Promise<Subject | undefined> {
    return this.layer.subject(id) ?? this.#sources.subjectOf(id)
  }

  cases(query: CaseQuery, lens?: CaseLens): Promise<CasePage> {
    return this.#sources.shelf.list.page(query, { overlay: this.#overlay(), ...(lens && { lens }) })
  }

  async letters(): Promise<readonly LetterEntry[]> {
    const { decided, shelf } = this.#sources
    const over = [decided, this.layer].flatMap((layer) => layer.ownAll('letter').map(letterEntry))
    return shelf.letters.entries(over)
  }

  personByNip(nip: string): Promise<NipEntry | undefined> {
    return this.#sources.shelf.list.personByNip(nip, this.#overlay())
  }

  /** An append that throws spoils the transaction, even where the work goes on regardless. */
  append(events: readonly NewEvent[], subjects: readonly Subject[] = []): void {
    if (this.#over) throw new Error(`append after the end of transaction ${this.commandId}`)
    const wasSpoiled = this.#spoiled
    this.#spoiled = true
    const checked = NewEvents.parse(events)
    const checkedSubjects = Subjects.parse(subjects)
    for (const event of checked) {
      if (event.commandId !== this.commandId)
        throw new Error(`event ${event.type} of command ${event.commandId} in transaction ${this.commandId}`)
      this.layer.apply(event)
    }
    for (const subject of checkedSubjects) this.layer.putSubject(subject)
    this.events.push(...checked)
    this.subjects.push(...checkedSubjects)
    this.#spoiled = wasSpoiled
  }

  /**
   * Has the log tell whose key the documents that the events name lie under: nothing else may be known of that person.
   */
  sealOwners(): void {
    const owners = ownersOfDocuments(this.events, this.layer)
    if (owners.size === 0) return
    const sealed = new Set(this.subjects.map(({ personId }) => personId))
    for (const personId of owners)
      if (!sealed.has(personId) && this.#sources.isKeyUntold(personId))
        this.append([], [ownerOfDocuments(personId)])
  }

  /** Throws where what was appended cannot be kept. */
  assertWhole(): void {
    if (this.#spoiled) throw new Error(`transaction ${this.commandId} went on after an append that failed`)
    if (this.events.length === 0 && this.subjects.length > 0)
      throw new Error(
        `transaction ${this.commandId} appends subjects without an event: no log would tell of them`,
      )
  }

  /** From now on nothing can be appended. */
  end(): void {
    this.#over = true
  }

  #overlay(): Overlay {
    const { decided } = this.#sources
    return {
      entries: [...decided.entries(), ...this.layer.entries()],
      subjects: [...decided.ownSubjects(), ...this.layer.ownSubjects()],
      subjectOf: (id) => this.subject(id),
    }
  }
}
