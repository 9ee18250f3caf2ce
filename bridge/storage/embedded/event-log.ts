import { type FileHandle, open } from 'node:fs/promises'
import { StoreDamaged } from '#bridge/ports/store-problem.ts'
import type { StoredEvent } from '#shared/schema/event.ts'
import { type RecordKind, recordOf } from '#shared/schema/records.ts'
import type { EventIndex, IndexedLine } from './event-index.ts'
import { decodeLine } from './journal-line.ts'
import type { LineForm } from './line-form.ts'

/** Read at once: small beside the pauses that the event loop bears. */
const pieceBytes = 256 * 1024

interface LogParts {
  readonly journal: string
  readonly form: LineForm
  readonly index: EventIndex
}

/** The durable events: the last ones from memory, all others out of the journal, each line checked again. */
export class EventLog {
  readonly #parts: LogParts
  readonly #handle: FileHandle

  private constructor(parts: LogParts, handle: FileHandle) {
    this.#parts = parts
    this.#handle = handle
  }

  static async open(parts: LogParts): Promise<EventLog> {
    return new EventLog(parts, await open(parts.journal, 'r'))
  }

  get lastSeq(): number {
    return this.#parts.index.lastSeq
  }

  async after(seq: number, limit: number): Promise<StoredEvent[]> {
    const { index } = this.#parts
    const fromMemory = index.tailAfter(seq, limit)
    if (fromMemory) return fromMemory
    const events = await this.#read(index.linesAfter(seq, limit))
    return events.filter((event) => event.seq > seq).slice(0, limit)
  }

  async ofRecord(kind: RecordKind, id: string): Promise<StoredEvent[]> {
    const events = await this.#read(this.#parts.index.linesOfRecord(kind, id))
    return events.filter((event) => {
      const record = recordOf(event)
      return record.kind === kind && record.id === id
    })
  }

  /** Of a command that was carried out; undefined where it is not known. */
  ofCommand(commandId: string): Promise<StoredEvent[]> | undefined {
    const line = this.#parts.index.lineOfCommand(commandId)
    return line && this.#read([line])
  }

  async close(): Promise<void> {
    await this.#handle.close()
  }

  /** Lines in order; those that lie side by side are read together. */
  async #read(lines: readonly IndexedLine[]): Promise<StoredEvent[]> {
    const events: StoredEvent[] = []
    for (let at = 0; at < lines.length; ) {
      const piece = pieceFrom(lines, at)
      events.push(...(await this.#readPiece(piece)))
      at += piece.length
    }
    return events
  }

  async #readPiece(lines: readonly IndexedLine[]): Promise<StoredEvent[]> {
    const [first, last] = [lines[0], lines.at(-1)]
    if (!first || !last) return []
    const length = last.offset + last.length - first.offset
    const { bytesRead, buffer } = await this.#handle.read(Buffer.allocUnsafe(length), 0, length, first.offset)
    return lines.flatMap((line) => {
      const from = line.offset - first.offset
      return this.#decode(line, buffer.subarray(from, Math.min(from + line.length - 1, bytesRead)))
    })
  }

  #decode({ seq }: IndexedLine, bytes: Buffer): StoredEvent[] {
    const { journal, form } = this.#parts
    const reading = decodeLine(bytes, form)
    if (!reading.ok || reading.body.seq !== seq)
      throw new StoreDamaged({
        file: journal,
        lastGoodSeq: seq - 1,
        reason: `isinya berubah selagi Langkah berjalan, pada kejadian nomor ${seq}`,
      })
    return reading.body.events.map((event, at) => ({ ...event, seq: seq + at }))
  }
}

function pieceFrom(lines: readonly IndexedLine[], start: number): IndexedLine[] {
  const piece: IndexedLine[] = []
  let [bytes, end] = [0, -1]
  for (let at = start; at < lines.length; at++) {
    const line = lines[at]
    if (!line || (piece.length > 0 && (line.offset !== end || bytes + line.length > pieceBytes))) break
    piece.push(line)
    bytes += line.length
    end = line.offset + line.length
  }
  return piece
}
