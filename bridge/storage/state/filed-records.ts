import type { FiledKind } from '#bridge/ports/event-store.ts'
import type { Records } from '#shared/schema/records.ts'
import type { SeqSpan } from './event-index.ts'
import { RecentlyUsed } from './recently-used.ts'
import type { SegmentPlace, Segments } from './segments.ts'

/** What is in memory of every record of a kind. */
export interface FiledRow extends SeqSpan {
  readonly entry: { readonly id: string; readonly revision: number }
  /** Where it lies as bytes, once it was written. */
  where?: SegmentPlace | undefined
}

/** Makes a record anew from its events, where its bytes are not what was written. */
export type Rebuild = <K extends FiledKind>(kind: K, row: FiledRow) => Records[K]

interface FiledOptions<K extends FiledKind> {
  readonly kind: K
  readonly segments: Segments
  readonly rowOf: (id: string) => FiledRow | undefined
  readonly rebuild: Rebuild
  /** Records kept as objects after they were used. */
  readonly kept: number
}

/**
 * The records of one kind that is too many for the memory: those that changed since they were last written are in it,
 * and those that were used last. All others are bytes in segments, read when they are wanted.
 */
export class FiledRecords<K extends FiledKind> {
  readonly #options: FiledOptions<K>
  readonly #recent: RecentlyUsed<Records[K]>
  /** Not yet written, or being written. */
  readonly #unwritten = new Map<string, Records[K]>()

  constructor(options: FiledOptions<K>) {
    this.#options = options
    this.#recent = new RecentlyUsed(options.kept)
  }

  find(id: string): Records[K] | undefined {
    const held = this.#held(id)
    if (held) return held
    const read = this.#read(id)
    if (read) this.#recent.set(id, read)
    return read
  }

  /** For one pass through very many: what it reads takes nobody's place among those that were used last. */
  look(id: string): Records[K] | undefined {
    return this.#held(id) ?? this.#read(id)
  }

  put(record: Records[K]): void {
    this.#unwritten.set(record.id, record)
  }

  get unwrittenCount(): number {
    return this.#unwritten.size
  }

  unwrittenIds(): string[] {
    return [...this.#unwritten.keys()]
  }

  unwritten(id: string): Records[K] | undefined {
    return this.#unwritten.get(id)
  }

  /** To be written once more, though nothing changed. */
  writeAgain(id: string): void {
    const record = this.look(id)
    if (record) this.#unwritten.set(id, record)
  }

  /** `record` is written there; a newer one may still wait. */
  wrote(record: Records[K], place: SegmentPlace): void {
    const { rowOf, segments } = this.#options
    const row = rowOf(record.id)
    if (row?.where) segments.release(row.where)
    if (row) row.where = place
    if (this.#unwritten.get(record.id) !== record) return
    this.#unwritten.delete(record.id)
    this.#recent.set(record.id, record)
  }

  #held(id: string): Records[K] | undefined {
    return this.#unwritten.get(id) ?? this.#recent.get(id)
  }

  #read(id: string): Records[K] | undefined {
    const { kind, rowOf, segments, rebuild } = this.#options
    const row = rowOf(id)
    if (!row) return undefined
    const read = row.where && segments.read(kind, row.where)
    if (read?.id === id && read.revision === row.entry.revision) return read
    const made = rebuild(kind, row)
    this.#unwritten.set(id, made)
    return made
  }
}
