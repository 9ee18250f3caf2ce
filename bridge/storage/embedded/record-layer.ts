import type { SmallKind } from '#bridge/ports/event-store.ts'
import { applyEvent } from '#shared/domain/apply-event.ts'
import { caseEntry } from '#shared/domain/case-entry.ts'
import type { CaseEntry } from '#shared/schema/case-entry.ts'
import type { NewEvent } from '#shared/schema/event.ts'
import { type RecordKind, type Records, recordOf } from '#shared/schema/records.ts'
import type { Subject } from '#shared/schema/subject.ts'
import type { SealedSubject } from './sealed-subject.ts'

/** What came from the journal is unsealed when it is asked for. */
export type HeldSubject = Subject | SealedSubject

type RecordsById = { [K in RecordKind]: Map<string, Records[K]> }

/**
 * Records and subjects as events made them, laid over another layer: what is durable lies lowest, what is
 * decided but not yet durable over it, a running transaction on top. Dropping a layer undoes it.
 */
export class RecordLayer {
  readonly #under: RecordLayer | undefined
  readonly #records: RecordsById = {
    register: new Map(),
    case: new Map(),
    participants: new Map(),
    letter: new Map(),
    pengaduan: new Map(),
    upload: new Map(),
    account: new Map(),
    device: new Map(),
    organisation: new Map(),
    sopVersion: new Map(),
  }
  /** When the last event about a case happened. */
  readonly #changedAt = new Map<string, string>()
  readonly #subjects = new Map<string, HeldSubject>()

  constructor(under?: RecordLayer) {
    this.#under = under
  }

  find<K extends RecordKind>(kind: K, id: string): Records[K] | undefined {
    return this.#records[kind].get(id) ?? this.#under?.find(kind, id)
  }

  /** In order of first event: a `Map` keeps the place of a key that is set again. */
  all<K extends SmallKind>(kind: K): Records[K][] {
    return [...this.#merged(kind).values()]
  }

  /** The list rows of the cases that this layer itself holds. */
  entries(): CaseEntry[] {
    return [...this.#records.case.values()].map((each) =>
      caseEntry(each, this.#changedAt.get(each.id) ?? each.openedAt),
    )
  }

  /** What this layer itself holds of people. */
  ownSubjects(): HeldSubject[] {
    return [...this.#subjects.values()]
  }

  subject(id: string): HeldSubject | undefined {
    return this.#subjects.get(id) ?? this.#under?.subject(id)
  }

  apply(event: NewEvent): void {
    const { kind, id } = recordOf(event)
    this.#put(kind, id, applyEvent(this.find(kind, id), event))
    if (kind === 'case') this.#changedAt.set(id, event.at)
  }

  putSubject(subject: HeldSubject): void {
    this.#subjects.set(subject.id, subject)
  }

  /** Takes over everything that `layer` itself holds. */
  take(layer: RecordLayer): void {
    for (const kind of this.#kinds()) this.#takeKind(kind, layer)
    for (const [id, at] of layer.#changedAt) this.#changedAt.set(id, at)
    for (const [id, subject] of layer.#subjects) this.#subjects.set(id, subject)
  }

  /** Lets go of the subjects that do not pass. */
  keepSubjects(passes: (subject: HeldSubject) => boolean): void {
    for (const [id, subject] of this.#subjects) if (!passes(subject)) this.#subjects.delete(id)
  }

  clear(): void {
    for (const kind of this.#kinds()) this.#records[kind].clear()
    this.#changedAt.clear()
    this.#subjects.clear()
  }

  #put<K extends RecordKind>(kind: K, id: string, record: Records[K]): void {
    this.#records[kind].set(id, record)
  }

  #takeKind<K extends RecordKind>(kind: K, layer: RecordLayer): void {
    for (const [id, record] of layer.#records[kind]) this.#put(kind, id, record)
  }

  #merged<K extends RecordKind>(kind: K): ReadonlyMap<string, Records[K]> {
    const own = this.#records[kind]
    if (!this.#under) return own
    const below = this.#under.#merged(kind)
    return own.size === 0 ? below : new Map([...below, ...own])
  }

  #kinds(): RecordKind[] {
    return Object.keys(this.#records) as RecordKind[]
  }
}
