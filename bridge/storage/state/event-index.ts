import type { JournalBody, PlainBody } from '#bridge/storage/embedded/journal-body.ts'
import type { LinePlace } from '#bridge/storage/embedded/replay-journal.ts'
import type { StoredEvent } from '#shared/schema/event.ts'
import { type RecordKey, recordOf } from '#shared/schema/records.ts'
import { type NameHash, nameHash } from './name-hash.ts'
import { NameTable } from './name-table.ts'
import { NumberRows } from './number-rows.ts'
import { PagedRows } from './paged-rows.ts'

/** A command is known again for this long, by the clock of the journal. */
const rememberedSeconds = 30 * 24 * 3600
/** Events kept in memory for those who follow; twice as many before the older half goes. */
const tailLength = 4096

/** A line of the journal and the number of its first event. */
export interface IndexedLine extends LinePlace {
  readonly seq: number
}

/** First and last event about a record. */
export interface SeqSpan {
  readonly firstSeq: number
  readonly lastSeq: number
}

/** A record that a transaction changed, and its events so far. */
export interface Touched extends SeqSpan {
  readonly key: RecordKey
}

/** Columns of a line: where in its part it begins, its first event, the hash of its command, when it was written. */
const [OFFSET, SEQ, HIGH, LOW, AT] = [0, 1, 2, 3, 4] as const

/** What the index is made of, as it lies in files. */
export interface IndexRows {
  readonly lines: PagedRows
  /** Of each event the one before it about the same record, or 0. */
  readonly events: NumberRows
  /** Of each subject record that was written: the hash of its id, and its line. */
  readonly subjects: PagedRows
}

export const rowWidths = { lines: 5, events: 1, subjects: 3 } as const

/** Where the durable events and subjects lie in the journal, found by number, by record, by command and by id. */
export class EventIndex {
  readonly rows: IndexRows
  readonly #seed: NameHash
  readonly #commands = new NameTable()
  readonly #subjects = new NameTable()
  /** Line at which each part begins; part 1 is the first. */
  readonly #firstLines: number[] = []
  /** Up to here the commands are still known. */
  #oldestKnown = 0
  /** Bytes of each full part, and where the last line ends in its part. */
  readonly #ends = new Map<number, number>()
  #endOfLast = 0
  #tail: StoredEvent[] = []

  /** Empty, or with the events of the files: then their lines and subjects are still to be passed. */
  constructor(seed: NameHash, events = new NumberRows(rowWidths.events)) {
    this.#seed = seed
    this.rows = { events, lines: new PagedRows(rowWidths.lines), subjects: new PagedRows(rowWidths.subjects) }
  }

  passLines(piece: Buffer): void {
    this.rows.lines.pass(piece, (line, values, at) => {
      if (values[at + OFFSET] === 0) this.#firstLines.push(line)
    })
  }

  passSubjects(piece: Buffer): void {
    this.#subjects.expect(piece.length / (4 * rowWidths.subjects))
    this.rows.subjects.pass(piece, (_, values, at) =>
      this.#subjects.set([values[at] ?? 0, values[at + 1] ?? 0], values[at + 2] ?? 0),
    )
  }

  /** All were passed; from now on lines are read where they lie. */
  endPass(descriptor: number): void {
    const { lines } = this.rows
    lines.readFrom(descriptor)
    if (lines.length > 0)
      this.#oldestKnown = lines.lastUpTo(AT, lines.at(lines.length - 1, AT) - rememberedSeconds) + 1
    this.#commands.expect(lines.length - this.#oldestKnown)
    for (let line = this.#oldestKnown; line < lines.length; line++)
      this.#commands.set([lines.at(line, HIGH), lines.at(line, LOW)], line)
  }

  get lastSeq(): number {
    return this.rows.events.length
  }

  get lineCount(): number {
    return this.rows.lines.length
  }

  /**
   * Numbers the events of one line and takes note of them. `spanOf` tells of a record before the line; the answer
   * names each record that it changed.
   */
  add(
    body: Omit<JournalBody | PlainBody, 'v' | 'subjects' | 'prev' | 'seq'> & {
      readonly subjects: readonly { readonly id: string }[]
    },
    place: LinePlace,
    spanOf: (key: RecordKey) => SeqSpan | undefined,
  ): { stored: StoredEvent[]; touched: Touched[] } {
    const { commandId, at, events, subjects } = body
    const { lines } = this.rows
    const line = lines.length
    const [high, low] = nameHash(commandId, this.#seed)
    if (place.offset === 0) this.#firstLines.push(line)
    lines.push(place.offset, this.lastSeq + 1, high, low, Math.floor(Date.parse(at) / 1000))
    this.#endOfLast = place.offset + place.length
    this.#commands.set([high, low], line)
    this.#forgetOldCommands()
    for (const { id } of subjects) this.#addSubject(id, line)
    const touched: Touched[] = []
    const stored = events.map((event) => {
      const key = recordOf(event)
      const same = touched.findIndex((each) => each.key.kind === key.kind && each.key.id === key.id)
      const before = same >= 0 ? touched[same] : spanOf(key)
      this.rows.events.push(before?.lastSeq ?? 0)
      const seq = this.lastSeq
      touched[same >= 0 ? same : touched.length] = { key, firstSeq: before?.firstSeq ?? seq, lastSeq: seq }
      return { ...event, seq }
    })
    this.#tail.push(...stored)
    if (this.#tail.length > 2 * tailLength) this.#tail = this.#tail.slice(-tailLength)
    return { stored, touched }
  }

  /** The events after `seq` where memory still holds all of them; else undefined. */
  tailAfter(seq: number, limit: number): StoredEvent[] | undefined {
    const first = this.lastSeq - this.#tail.length + 1
    return seq + 1 < first ? undefined : this.#tail.slice(seq + 1 - first, seq + 1 - first + limit)
  }

  /** The lines that hold the events after `seq`, as many as are asked for. */
  linesAfter(seq: number, limit: number): IndexedLine[] {
    const first = Math.max(0, this.#lineOf(seq + 1))
    const last = this.#lineOf(Math.min(this.lastSeq, seq + limit))
    return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => this.#line(first + at))
  }

  /** The lines that hold the events about a record, whose last one is `lastSeq`. */
  linesOfRecord(lastSeq: number): IndexedLine[] {
    const found: number[] = []
    for (let seq = lastSeq; seq > 0; seq = this.rows.events.at(seq - 1, 0)) {
      const line = this.#lineOf(seq)
      if (found.at(-1) !== line) found.push(line)
    }
    return found.reverse().map((line) => this.#line(line))
  }

  /** Of a record whose last event is `lastSeq`: the last one up to `seq`; 0 where there is none. */
  seqUpTo(lastSeq: number, seq: number): number {
    let found = lastSeq
    while (found > seq) found = this.rows.events.at(found - 1, 0)
    return found
  }

  /** The line of a command that was carried out in the last 30 days. */
  lineOfCommand(commandId: string): IndexedLine | undefined {
    const line = this.#commands.get(nameHash(commandId, this.#seed))
    return line === undefined || line < this.#oldestKnown ? undefined : this.#line(line)
  }

  /** The line in which a subject record was last written. */
  lineOfSubject(id: string): IndexedLine | undefined {
    const line = this.#subjects.get(nameHash(id, this.#seed))
    return line === undefined ? undefined : this.#line(line)
  }

  /** A part is full, `bytes` long: its last line ends there. */
  partEnds(part: number, bytes: number): void {
    this.#ends.set(part, bytes)
  }

  /** Where the last line of what was loaded ends in its part. */
  lastLineEnds(bytes: number): void {
    this.#endOfLast = bytes
  }

  #addSubject(id: string, line: number): void {
    const hash = nameHash(id, this.#seed)
    this.#subjects.set(hash, line)
    this.rows.subjects.push(hash[0], hash[1], line)
  }

  #lineOf(seq: number): number {
    return this.rows.lines.lastUpTo(SEQ, seq)
  }

  #line(line: number): IndexedLine {
    const { lines } = this.rows
    const part = this.#partOf(line)
    const offset = lines.at(line, OFFSET)
    const isLastOfPart = line + 1 === lines.length || lines.at(line + 1, OFFSET) === 0
    const end = isLastOfPart ? (this.#ends.get(part) ?? this.#endOfLast) : lines.at(line + 1, OFFSET)
    return { seq: lines.at(line, SEQ), part, offset, length: end - offset }
  }

  #partOf(line: number): number {
    let [low, high] = [0, this.#firstLines.length]
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((this.#firstLines[middle] ?? 0) <= line) low = middle + 1
      else high = middle
    }
    return low
  }

  /** By the clock of the last line. */
  #forgetOldCommands(): void {
    const { lines } = this.rows
    const now = lines.at(lines.length - 1, AT)
    while (lines.at(this.#oldestKnown, AT) <= now - rememberedSeconds) this.#oldestKnown++
  }
}
