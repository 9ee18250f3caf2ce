import type { FiledKind, SmallKind } from '#bridge/ports/event-store.ts'
import { CaseList, type CaseListOptions } from '#bridge/storage/cases/case-list.ts'
import { caseEntry } from '#shared/domain/case-entry.ts'
import { letterEntry } from '#shared/domain/letter/letter-entry.ts'
import type { CaseFile } from '#shared/schema/case-file.ts'
import type { Letter } from '#shared/schema/letter.ts'
import type { RecordKey, RecordKind, Records } from '#shared/schema/records.ts'
import type { SeqSpan } from './event-index.ts'
import { FiledRecords, type FiledRow, type Rebuild } from './filed-records.ts'
import { LetterList } from './letter-list.ts'
import type { FiledRowData, HeldRecord, SmallRowData } from './record-rows.ts'
import type { SegmentPlace, Segments } from './segments.ts'

/** Records kept as objects after they were used. */
const kept = { case: 2048, letter: 1024, participants: 64 } as const
export const filedKinds = ['case', 'letter', 'participants'] as const

interface ShelfOptions extends CaseListOptions {
  readonly segments: Segments
  readonly rebuild: Rebuild
}

type Span = SeqSpan & { readonly where?: SegmentPlace; readonly changedAt: string }

/**
 * The durable records. Those of the small kinds are in memory; of cases, their participants and letters the rows of
 * lists are, and what was used of late. All else of them is bytes in segments, read when it is wanted.
 */
export class RecordShelf {
  readonly list: CaseList
  readonly letters = new LetterList()
  readonly filed: { readonly [K in FiledKind]: FiledRecords<K> }
  readonly #segments: Segments
  readonly #participants = new Map<string, FiledRow>()
  readonly #small = new Map<string, Map<string, HeldRecord>>()
  readonly #unwrittenSmall = new Map<string, RecordKey>()

  constructor(options: ShelfOptions) {
    const { segments, rebuild } = options
    this.#segments = segments
    this.list = new CaseList(options)
    const filed = <K extends FiledKind>(kind: K): FiledRecords<K> =>
      new FiledRecords({ kind, segments, rebuild, kept: kept[kind], rowOf: (id) => this.row(kind, id) })
    this.filed = { case: filed('case'), letter: filed('letter'), participants: filed('participants') }
  }

  find<K extends RecordKind>(kind: K, id: string): Records[K] | undefined {
    // The kind fixes the type; TypeScript cannot follow that through a map of maps.
    if (isFiled(kind)) return this.filed[kind].find(id) as Records[K] | undefined
    return this.#small.get(kind)?.get(id)?.record as Records[K] | undefined
  }

  /** In order of first event: a `Map` keeps the place of a key that is set again. */
  all<K extends SmallKind>(kind: K): Map<string, Records[K]> {
    const held = [...(this.#small.get(kind) ?? [])]
    return new Map(held.map(([id, { record }]) => [id, record as Records[K]]))
  }

  span({ kind, id }: RecordKey): SeqSpan | undefined {
    return isFiled(kind) ? this.row(kind, id) : this.#small.get(kind)?.get(id)
  }

  row(kind: FiledKind, id: string): FiledRow | undefined {
    switch (kind) {
      case 'case':
        return this.list.row(id)
      case 'letter':
        return this.letters.row(id)
      case 'participants':
        return this.#participants.get(id)
    }
  }

  rows(kind: FiledKind): Iterable<FiledRow> {
    switch (kind) {
      case 'case':
        return this.list.rows(0, this.list.size)
      case 'letter':
        return this.letters.rows()
      case 'participants':
        return this.#participants.values()
    }
  }

  /** The record as it is after event `lastSeq`. */
  put<K extends RecordKind>(kind: K, record: Records[K], span: Span): void {
    if (isFiled(kind)) {
      this.#putRow(kind, record as Records[FiledKind], span)
      this.filed[kind].put(record as never)
      return
    }
    const { firstSeq, lastSeq } = span
    this.#putSmall(kind as SmallKind, { record: record as Records[SmallKind], firstSeq, lastSeq })
    this.#unwrittenSmall.set(`${kind}:${record.id}`, { kind, id: record.id })
  }

  heldSmall({ kind, id }: RecordKey): HeldRecord | undefined {
    return this.#small.get(kind)?.get(id)
  }

  /** A row as it was written; the last one of a thing counts. */
  load(row: FiledRowData | SmallRowData): void {
    const [tag, firstSeq, lastSeq] = row
    if (tag === 's') {
      const [, , , kind, record] = row
      this.#putSmall(kind as SmallKind, { firstSeq, lastSeq, record: record as Records[SmallKind] })
      return
    }
    const [segment = 0, offset = 0, length = 0] = row[3]
    const at = { firstSeq, lastSeq, where: { segment, offset, length } }
    if (tag === 'c') this.list.load(row[4], at)
    else if (tag === 'l') this.letters.put(row[4], at)
    else this.#participants.set(row[4].id, { entry: row[4], ...at })
  }

  /** No more rows: what was loaded takes its order. */
  endLoad(): void {
    this.list.endLoad()
    this.letters.endLoad()
    for (const kind of filedKinds)
      for (const { where } of this.rows(kind)) if (where) this.#segments.keep(where)
    for (const [kind, ofKind] of this.#small) {
      const held = [...ofKind].sort(([, one], [, other]) => one.firstSeq - other.firstSeq)
      this.#small.set(kind, new Map(held))
    }
  }

  smallKeys(): RecordKey[] {
    return [...this.#small].flatMap(([kind, ofKind]) =>
      [...ofKind.keys()].map((id) => ({ kind: kind as SmallKind, id })),
    )
  }

  /** Of all records, whatever their kind. */
  get count(): number {
    let count = this.list.size + this.letters.size + this.#participants.size
    for (const ofKind of this.#small.values()) count += ofKind.size
    return count
  }

  /** Those among the filed ones that wait to be written. */
  get unwrittenCount(): number {
    return filedKinds.reduce((count, kind) => count + this.filed[kind].unwrittenCount, 0)
  }

  unwrittenSmall(): RecordKey[] {
    return [...this.#unwrittenSmall.values()]
  }

  wroteSmall({ kind, id }: RecordKey, held: HeldRecord): void {
    if (this.heldSmall({ kind, id }) === held) this.#unwrittenSmall.delete(`${kind}:${id}`)
  }

  #putSmall(kind: SmallKind, held: HeldRecord): void {
    const ofKind = this.#small.get(kind) ?? new Map<string, HeldRecord>()
    this.#small.set(kind, ofKind)
    ofKind.set(held.record.id, held)
  }

  #putRow(kind: FiledKind, record: Records[FiledKind], { firstSeq, lastSeq, changedAt }: Span): void {
    const span = { firstSeq, lastSeq }
    if (kind === 'case') this.list.put(caseEntry(record as CaseFile, changedAt), span)
    else if (kind === 'letter') this.letters.put(letterEntry(record as Letter), span)
    else {
      const { id, revision } = record
      const where = this.#participants.get(id)?.where
      this.#participants.set(id, { entry: { id, revision }, ...span, ...(where && { where }) })
    }
  }
}

function isFiled(kind: RecordKind): kind is FiledKind {
  return kind === 'case' || kind === 'letter' || kind === 'participants'
}
