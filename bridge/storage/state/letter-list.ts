import type { LetterEntry } from '#shared/domain/letter/letter-entry.ts'
import type { SeqSpan } from './event-index.ts'
import type { FiledRow } from './filed-records.ts'

interface LetterRow extends FiledRow {
  readonly entry: LetterEntry
  /** In order of first event, from 0. */
  place: number
}

/** A row of every letter, in memory. */
export class LetterList {
  readonly #rows = new Map<string, LetterRow>()
  #entries: LetterEntry[] = []

  row(id: string): LetterRow | undefined {
    return this.#rows.get(id)
  }

  rows(): Iterable<LetterRow> {
    return this.#rows.values()
  }

  get size(): number {
    return this.#rows.size
  }

  put(entry: LetterEntry, { firstSeq, lastSeq, where }: SeqSpan & Pick<FiledRow, 'where'>): void {
    const before = this.#rows.get(entry.id)
    const place = before?.place ?? this.#entries.length
    const lies = where ?? before?.where
    this.#rows.set(entry.id, { entry, place, firstSeq, lastSeq, ...(lies && { where: lies }) })
    this.#entries[place] = entry
  }

  /** All were loaded: they take their places. */
  endLoad(): void {
    const rows = [...this.#rows.values()].sort((one, other) => one.firstSeq - other.firstSeq)
    for (const [place, row] of rows.entries()) row.place = place
    this.#entries = rows.map(({ entry }) => entry)
  }

  /** In order of first event, with those of a running transaction in their places. */
  entries(over: readonly LetterEntry[] = []): LetterEntry[] {
    const entries = [...this.#entries]
    const added = new Map<string, number>()
    for (const entry of over) {
      const place = this.#rows.get(entry.id)?.place ?? added.get(entry.id) ?? entries.length
      added.set(entry.id, place)
      entries[place] = entry
    }
    return entries
  }
}
