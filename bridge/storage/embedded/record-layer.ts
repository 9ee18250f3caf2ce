import type { SmallKind } from '#bridge/ports/event-store.ts'
import { applyEvent } from '#shared/domain/apply-event.ts'
import { caseEntry } from '#shared/domain/case-entry.ts'
import type { CaseEntry } from '#shared/schema/case-entry.ts'
import type { NewEvent } from '#shared/schema/event.ts'
import { type RecordKind, type Records, recordOf } from '#shared/schema/records.ts'
import type { Subject } from '#shared/schema/subject.ts'

/** What a layer lies on: another layer, or what is durable. */
export interface RecordsBelow {
  find<K extends RecordKind>(kind: K, id: string): Records[K] | undefined
  /** By id, in order of first event. */
  all<K extends SmallKind>(kind: K): ReadonlyMap<string, Records[K]>
}

type AnyRecord = Records[RecordKind]

/**
 * Records and subjects as events made them, laid over others: what is durable lies lowest, what is decided but not
 * yet durable over it, a running transaction on top. Dropping a layer undoes it.
 */
export class RecordLayer implements RecordsBelow {
  readonly #under: RecordsBelow
  readonly #records = new Map<RecordKind, Map<string, AnyRecord>>()
  /** When the last event about a case happened; made when there is one, as most layers are small and short-lived. */
  #changedAt: Map<string, string> | undefined
  #subjects: Map<string, Subject> | undefined

  constructor(under: RecordsBelow) {
    this.#under = under
  }

  find<K extends RecordKind>(kind: K, id: string): Records[K] | undefined {
    return this.#own(kind)?.get(id) ?? this.#under.find(kind, id)
  }

  all<K extends SmallKind>(kind: K): ReadonlyMap<string, Records[K]> {
    const [own, below] = [this.#own(kind), this.#under.all(kind)]
    return own ? new Map([...below, ...own]) : below
  }

  /** The list rows of the cases that this layer itself holds. */
  entries(): CaseEntry[] {
    return this.ownAll('case').map((each) => caseEntry(each, this.changedAt(each.id) ?? each.openedAt))
  }

  /** When the last event about a case happened, of those that this layer was given. */
  changedAt(caseId: string): string | undefined {
    return this.#changedAt?.get(caseId)
  }

  /** Of this layer itself, and of those under it that are not durable. */
  subject(id: string): Subject | undefined {
    return (
      this.#subjects?.get(id) ?? (this.#under instanceof RecordLayer ? this.#under.subject(id) : undefined)
    )
  }

  ownSubjects(): Subject[] {
    return [...(this.#subjects?.values() ?? [])]
  }

  /** What this layer itself holds of a record. */
  own<K extends RecordKind>(kind: K, id: string): Records[K] | undefined {
    return this.#own(kind)?.get(id)
  }

  ownAll<K extends RecordKind>(kind: K): Records[K][] {
    return [...(this.#own(kind)?.values() ?? [])]
  }

  apply(event: NewEvent): void {
    const { kind, id } = recordOf(event)
    this.#put(kind, id, applyEvent(this.find(kind, id), event))
    if (kind === 'case') this.#setChangedAt(id, event.at)
  }

  putSubject(subject: Subject): void {
    this.#subjects ??= new Map()
    this.#subjects.set(subject.id, subject)
  }

  /** Takes over everything that `layer` itself holds. */
  take(layer: RecordLayer): void {
    for (const [kind, records] of layer.#records)
      for (const [id, record] of records) this.#put(kind, id, record)
    for (const [id, at] of layer.#changedAt ?? []) this.#setChangedAt(id, at)
    for (const subject of layer.#subjects?.values() ?? []) this.putSubject(subject)
  }

  clear(): void {
    this.#records.clear()
    this.#changedAt = undefined
    this.#subjects = undefined
  }

  #own<K extends RecordKind>(kind: K): Map<string, Records[K]> | undefined {
    // The kind fixes the type; TypeScript cannot follow that through a map of maps.
    return this.#records.get(kind) as Map<string, Records[K]> | undefined
  }

  #put(kind: RecordKind, id: string, record: AnyRecord): void {
    const ofKind = this.#records.get(kind) ?? new Map<string, AnyRecord>()
    if (ofKind.size === 0) this.#records.set(kind, ofKind)
    ofKind.set(id, record)
  }

  #setChangedAt(id: string, at: string): void {
    this.#changedAt ??= new Map()
    this.#changedAt.set(id, at)
  }
}
