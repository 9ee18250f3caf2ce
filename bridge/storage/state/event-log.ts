import { closeSync, openSync, readSync } from 'node:fs'
import { StoreDamaged } from '#bridge/ports/store-problem.ts'
import type { JournalBody } from '#bridge/storage/embedded/journal-body.ts'
import { decodeWritten } from '#bridge/storage/embedded/journal-line.ts'
import type { LineForm } from '#bridge/storage/embedded/line-form.ts'
import type { StoredEvent } from '#shared/schema/event.ts'
import { type RecordKey, recordOf } from '#shared/schema/records.ts'
import type { EventIndex, IndexedLine } from './event-index.ts'

/** Read at once: small beside the pauses that the event loop bears. */
const pieceBytes = 256 * 1024
/** Parts kept open. */
const openParts = 64

interface LogParts {
  /** Path of a part, as it is now. */
  readonly fileOf: (part: number) => string
  readonly form: LineForm
  readonly index: EventIndex
}

/** The durable events: the last ones from memory, all others out of the journal, each line checked again. */
export class EventLog {
  readonly #parts: LogParts
  readonly #open = new Map<number, number>()

  constructor(parts: LogParts) {
    this.#parts = parts
  }

  async after(seq: number, limit: number): Promise<StoredEvent[]> {
    const { index } = this.#parts
    const fromMemory = index.tailAfter(seq, limit)
    if (fromMemory) return fromMemory
    const events = await this.#eventsIn(index.linesAfter(seq, limit))
    return events.filter((event) => event.seq > seq).slice(0, limit)
  }

  /** Of a record whose last event is `lastSeq`. */
  async ofRecord(key: RecordKey, lastSeq: number): Promise<StoredEvent[]> {
    const events = await this.#eventsIn(this.#parts.index.linesOfRecord(lastSeq))
    return events.filter((event) => isAbout(event, key))
  }

  /** The same on the spot. */
  ofRecordNow(key: RecordKey, lastSeq: number): StoredEvent[] {
    const lines = this.#parts.index.linesOfRecord(lastSeq)
    return lines.flatMap((line) => eventsOf(this.line(line))).filter((event) => isAbout(event, key))
  }

  /** Of a command that was carried out; undefined where it is not known. */
  ofCommand(commandId: string): StoredEvent[] | undefined {
    const line = this.#parts.index.lineOfCommand(commandId)
    const body = line && this.line(line)
    return body?.commandId === commandId ? eventsOf(body) : undefined
  }

  line(line: IndexedLine): JournalBody {
    const [body] = this.#readPiece([line])
    if (!body) throw new Error('a line was read and is not there')
    return body
  }

  /** Files may have taken the place of others. */
  reopen(): void {
    for (const descriptor of this.#open.values()) closeSync(descriptor)
    this.#open.clear()
  }

  async #eventsIn(lines: readonly IndexedLine[]): Promise<StoredEvent[]> {
    const events: StoredEvent[] = []
    for (let at = 0; at < lines.length; ) {
      const piece = pieceFrom(lines, at)
      for (const body of this.#readPiece(piece)) events.push(...eventsOf(body))
      at += piece.length
      if (at < lines.length) await new Promise((resolve) => setImmediate(resolve))
    }
    return events
  }

  /** Lines that lie side by side. */
  #readPiece(lines: readonly IndexedLine[]): JournalBody[] {
    const [first, last] = [lines[0], lines.at(-1)]
    if (!first || !last) return []
    const length = last.offset + last.length - first.offset
    const buffer = Buffer.allocUnsafe(length)
    const bytesRead = readSync(this.#descriptor(first.part), buffer, 0, length, first.offset)
    return lines.map((line) => {
      const from = line.offset - first.offset
      return this.#decode(line, buffer.subarray(from, Math.min(from + line.length - 1, bytesRead)))
    })
  }

  #decode({ seq, part }: IndexedLine, bytes: Buffer): JournalBody {
    const { fileOf, form } = this.#parts
    const reading = decodeWritten<JournalBody>(bytes, form)
    if (!reading.ok || reading.body.seq !== seq)
      throw new StoreDamaged({
        file: fileOf(part),
        lastGoodSeq: seq - 1,
        reason: `isinya berubah selagi Langkah berjalan, pada kejadian nomor ${seq}`,
      })
    return reading.body
  }

  #descriptor(part: number): number {
    const held = this.#open.get(part)
    if (held !== undefined) return held
    const [oldest] = this.#open
    if (oldest && this.#open.size >= openParts) {
      closeSync(oldest[1])
      this.#open.delete(oldest[0])
    }
    const descriptor = openSync(this.#parts.fileOf(part), 'r')
    this.#open.set(part, descriptor)
    return descriptor
  }
}

function eventsOf({ events, seq }: JournalBody): StoredEvent[] {
  return events.map((event, at) => ({ ...event, seq: seq + at }))
}

function isAbout(event: StoredEvent, { kind, id }: RecordKey): boolean {
  const record = recordOf(event)
  return record.kind === kind && record.id === id
}

function pieceFrom(lines: readonly IndexedLine[], start: number): IndexedLine[] {
  const piece: IndexedLine[] = []
  const part = lines[start]?.part
  let [bytes, end] = [0, -1]
  for (let at = start; at < lines.length; at++) {
    const line = lines[at]
    if (!line || line.part !== part) break
    if (piece.length > 0 && (line.offset !== end || bytes + line.length > pieceBytes)) break
    piece.push(line)
    bytes += line.length
    end = line.offset + line.length
  }
  return piece
}
