import type { StoredEvent } from '#shared/schema/event.ts'
import { type RecordKey, type RecordKind, recordOf } from '#shared/schema/records.ts'
import { GrowingNumbers } from './growing-numbers.ts'
import type { JournalBody, PlainBody } from './journal-body.ts'

/** A command is known again for this long, by the clock of the journal. */
const rememberedMs = 30 * 24 * 3600 * 1000
/** Events kept in memory for those who follow; twice as many before the older half goes. */
const tailLength = 4096

/** A line of the journal: the number of its first event and its bytes, with the line end. */
export interface IndexedLine {
  readonly seq: number
  readonly offset: number
  readonly length: number
}

/** Where the durable events lie in the journal, found by number, by record and by command; the last few themselves. */
export class EventIndex {
  readonly #seqs = new GrowingNumbers()
  readonly #offsets = new GrowingNumbers()
  readonly #seqsOfRecord = new Map<string, number[]>()
  /** In order of time: the oldest is forgotten first. */
  readonly #commands = new Map<string, { line: number; at: number }>()
  #lastSeq = 0
  #bytes = 0
  #tail: StoredEvent[] = []

  get lastSeq(): number {
    return this.#lastSeq
  }

  /** Numbers the events of one line, `length` bytes long with its end, and takes note of them. */
  add(
    { commandId, at, events }: Omit<JournalBody | PlainBody, 'v' | 'subjects'>,
    length: number,
  ): StoredEvent[] {
    const line = this.#seqs.length
    this.#seqs.push(this.#lastSeq + 1)
    this.#offsets.push(this.#bytes)
    this.#bytes += length
    this.#remember(commandId, line, Date.parse(at))
    const stored = events.map((event) => ({ ...event, seq: ++this.#lastSeq }))
    for (const event of stored) this.#noteRecord(event)
    this.#tail.push(...stored)
    if (this.#tail.length > 2 * tailLength) this.#tail = this.#tail.slice(-tailLength)
    return stored
  }

  /** The events after `seq` where memory still holds all of them; else undefined. */
  tailAfter(seq: number, limit: number): StoredEvent[] | undefined {
    const first = this.#lastSeq - this.#tail.length + 1
    return seq + 1 < first ? undefined : this.#tail.slice(seq + 1 - first, seq + 1 - first + limit)
  }

  /** The lines that hold the events after `seq`, as many as are asked for. */
  linesAfter(seq: number, limit: number): IndexedLine[] {
    const first = Math.max(0, this.#seqs.lastUpTo(seq + 1))
    const last = this.#seqs.lastUpTo(Math.min(this.#lastSeq, seq + limit))
    return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => this.#line(first + at))
  }

  linesOfRecord(kind: RecordKind, id: string): IndexedLine[] {
    const seqs = this.#seqsOfRecord.get(recordKey(kind, id)) ?? []
    const lines = new Set(seqs.map((seq) => this.#seqs.lastUpTo(seq)))
    return [...lines].map((line) => this.#line(line))
  }

  /** First and last event about a record that has any. */
  seqsOf({ kind, id }: RecordKey): { firstSeq: number; lastSeq: number } {
    const seqs = this.#seqsOfRecord.get(recordKey(kind, id)) ?? []
    return { firstSeq: seqs[0] ?? 0, lastSeq: seqs.at(-1) ?? 0 }
  }

  /** The last event about a record up to `seq`; 0 where there is none. */
  lastSeqOf({ kind, id }: RecordKey, seq: number): number {
    return this.#seqsOfRecord.get(recordKey(kind, id))?.findLast((each) => each <= seq) ?? 0
  }

  /** The line of a command that was carried out in the last 30 days. */
  lineOfCommand(commandId: string): IndexedLine | undefined {
    const known = this.#commands.get(commandId)
    return known && this.#line(known.line)
  }

  #line(line: number): IndexedLine {
    const offset = this.#offsets.at(line)
    const end = line + 1 < this.#offsets.length ? this.#offsets.at(line + 1) : this.#bytes
    return { seq: this.#seqs.at(line), offset, length: end - offset }
  }

  #remember(commandId: string, line: number, at: number): void {
    for (const [oldest, known] of this.#commands) {
      if (known.at > at - rememberedMs) break
      this.#commands.delete(oldest)
    }
    this.#commands.set(commandId, { line, at })
  }

  #noteRecord(event: StoredEvent): void {
    const { kind, id } = recordOf(event)
    const key = recordKey(kind, id)
    const seqs = this.#seqsOfRecord.get(key)
    if (seqs) seqs.push(event.seq)
    else this.#seqsOfRecord.set(key, [event.seq])
  }
}

function recordKey(kind: RecordKind, id: string): string {
  return `${kind}:${id}`
}
