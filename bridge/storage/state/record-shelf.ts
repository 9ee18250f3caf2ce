import type { SmallKind } from '#bridge/ports/event-store.ts'
import { CaseList, type CaseListOptions } from '#bridge/storage/cases/case-list.ts'
import type { CaseRow } from '#bridge/storage/cases/case-row.ts'
import { caseEntry } from '#shared/domain/case-entry.ts'
import type { CaseEntry } from '#shared/schema/case-entry.ts'
import type { CaseFile } from '#shared/schema/case-file.ts'
import type { RecordKey, RecordKind, Records } from '#shared/schema/records.ts'
import type { SeqSpan } from './event-index.ts'
import { RecentlyUsed } from './recently-used.ts'
import type { CaseRowData, HeldRecord, SmallRowData } from './record-rows.ts'
import type { SegmentPlace, Segments } from './segments.ts'

/** Cases kept as objects after they were read. */
const keptCases = 4096

interface ShelfOptions extends CaseListOptions {
  readonly segments: Segments
  /** Makes a case anew from its events, where its bytes are not what was written. */
  readonly rebuild: (row: CaseRow) => CaseFile
}

/**
 * The durable records. Those of the small kinds are in memory; of cases the list rows are, those that changed since
 * they were last written, and those that were used last. All others are bytes in segments, read when they are wanted.
 */
export class RecordShelf {
  readonly list: CaseList
  readonly #options: ShelfOptions
  readonly #small = new Map<string, Map<string, HeldRecord>>()
  readonly #recent = new RecentlyUsed<CaseFile>(keptCases)
  /** Not yet written, or being written. */
  readonly #unwritten = new Map<string, CaseFile>()
  readonly #unwrittenSmall = new Map<string, RecordKey>()

  readonly #words = new Map<string, string>()
  readonly #sops = new Map<string, CaseEntry['sop']>()

  constructor(options: ShelfOptions) {
    this.#options = options
    this.list = new CaseList(options)
  }

  find<K extends RecordKind>(kind: K, id: string): Records[K] | undefined {
    // The kind fixes the type; TypeScript cannot follow that through a map of maps.
    if (kind === 'case') return this.#findCase(id) as Records[K] | undefined
    return this.#small.get(kind)?.get(id)?.record as Records[K] | undefined
  }

  /** In order of first event: a `Map` keeps the place of a key that is set again. */
  all<K extends SmallKind>(kind: K): Map<string, Records[K]> {
    const held = [...(this.#small.get(kind) ?? [])]
    return new Map(held.map(([id, { record }]) => [id, record as Records[K]]))
  }

  span({ kind, id }: RecordKey): SeqSpan | undefined {
    return kind === 'case' ? this.list.row(id) : this.#small.get(kind)?.get(id)
  }

  put<K extends RecordKind>(
    kind: K,
    record: Records[K],
    span: SeqSpan & { readonly changedAt: string },
  ): void {
    const { firstSeq, lastSeq, changedAt } = span
    if (kind === 'case') {
      const caseFile = record as CaseFile
      this.#unwritten.set(caseFile.id, caseFile)
      this.list.put(caseEntry(caseFile, changedAt), { firstSeq, lastSeq })
      return
    }
    this.putSmall(kind as SmallKind, { record: record as Records[SmallKind], firstSeq, lastSeq })
    this.#unwrittenSmall.set(`${kind}:${record.id}`, { kind, id: record.id })
  }

  /** As it was loaded. */
  putSmall(kind: SmallKind, held: HeldRecord): void {
    const ofKind = this.#small.get(kind) ?? new Map<string, HeldRecord>()
    this.#small.set(kind, ofKind)
    ofKind.set(held.record.id, held)
  }

  heldSmall({ kind, id }: RecordKey): HeldRecord | undefined {
    return this.#small.get(kind)?.get(id)
  }

  /** A row as it was written; the last one of a thing counts. */
  load(row: CaseRowData | SmallRowData): void {
    const [, firstSeq, lastSeq] = row
    if (row[0] === 'c') {
      const [segment = 0, offset = 0, length = 0] = row[3]
      this.list.load(this.#shared(row[4]), { firstSeq, lastSeq, where: { segment, offset, length } })
      return
    }
    this.putSmall(row[3] as SmallKind, { firstSeq, lastSeq, record: row[4] as Records[SmallKind] })
  }

  /** No more rows: what was loaded takes its order. */
  endLoad(): void {
    for (const { where } of this.list.endLoad()) if (where) this.#options.segments.keep(where)
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

  get smallCount(): number {
    let count = 0
    for (const ofKind of this.#small.values()) count += ofKind.size
    return count
  }

  get unwrittenCases(): number {
    return this.#unwritten.size
  }

  /** Ids of the cases that wait to be written, and the keys of the others. */
  unwritten(): { cases: string[]; small: RecordKey[] } {
    return { cases: [...this.#unwritten.keys()], small: [...this.#unwrittenSmall.values()] }
  }

  unwrittenCase(id: string): CaseFile | undefined {
    return this.#unwritten.get(id)
  }

  /** To be written once more, though nothing changed. */
  writeAgain(id: string): void {
    const caseFile = this.#findCase(id)
    if (caseFile) this.#unwritten.set(id, caseFile)
  }

  /** `caseFile` is written there; a newer one may still wait. */
  wroteCase(caseFile: CaseFile, place: SegmentPlace): void {
    const row = this.list.row(caseFile.id)
    if (row?.where) this.#options.segments.release(row.where)
    if (row) row.where = place
    if (this.#unwritten.get(caseFile.id) !== caseFile) return
    this.#unwritten.delete(caseFile.id)
    this.#recent.set(caseFile.id, caseFile)
  }

  wroteSmall({ kind, id }: RecordKey, held: HeldRecord): void {
    if (this.heldSmall({ kind, id }) === held) this.#unwrittenSmall.delete(`${kind}:${id}`)
  }

  /** Of what many rows say alike one is enough. */
  #shared(entry: CaseEntry): CaseEntry {
    const sopKey = `${entry.sop.id} ${entry.sop.version}`
    const sop = this.#sops.get(sopKey) ?? entry.sop
    this.#sops.set(sopKey, sop)
    entry.sop = sop
    entry.status = this.#word(entry.status) as CaseEntry['status']
    if (entry.current !== undefined) entry.current = this.#word(entry.current)
    if (entry.holder !== undefined) entry.holder = this.#word(entry.holder)
    return entry
  }

  #word(word: string): string {
    const known = this.#words.get(word)
    if (known === undefined) this.#words.set(word, word)
    return known ?? word
  }

  #findCase(id: string): CaseFile | undefined {
    const inMemory = this.#unwritten.get(id) ?? this.#recent.get(id)
    if (inMemory) return inMemory
    const row = this.list.row(id)
    if (!row) return undefined
    const caseFile = this.#read(row)
    this.#recent.set(id, caseFile)
    return caseFile
  }

  #read(row: CaseRow): CaseFile {
    const read = row.where && this.#options.segments.read(row.where)
    if (read?.id === row.entry.id && read.revision === row.entry.revision) return read
    const made = this.#options.rebuild(row)
    this.#unwritten.set(made.id, made)
    return made
  }
}
