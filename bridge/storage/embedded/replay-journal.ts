import { StoreDamaged, StoreProblem, StoreTooNew } from '#bridge/ports/store-problem.ts'
import type { JournalBody, PlainBody } from './journal-body.ts'
import { decodeLine, decodeWritten, type JournalMark, journalStart } from './journal-line.ts'
import type { JournalPart } from './journal-parts.ts'
import type { LineForm } from './line-form.ts'
import { type RawLine, readLines } from './read-lines.ts'
import { TornTail } from './torn-tail.ts'

/** Where a line lies. */
export interface LinePlace {
  readonly part: number
  /** In the part. */
  readonly offset: number
  /** With the line end. */
  readonly length: number
}

export interface ReplayOptions<Body = JournalBody> {
  readonly form: LineForm<Body>
  /** Places that the journal is known to have reached: they must still be there, and nothing before them can be torn. */
  readonly reached?: readonly JournalMark[]
  readonly signal?: AbortSignal
  /** Where all before it is known to be as it was written. */
  readonly from?: JournalMark
  /** Up to here in bytes the lines are known to fit each other: only that they are as they were written is checked. */
  readonly knownUpTo?: number
  /** Called for each further transaction in order. What it throws is damage of that line, unless it is a `StoreProblem` of its own. */
  readonly onTransaction?: (body: Body, place: LinePlace) => void
  /** Awaited now and then, for what must not grow while the journal is long. */
  readonly onPause?: () => Promise<void>
}

/** Where the journal ends, and the bytes of what was being written when the power or the process went. */
export interface Replay {
  readonly end: JournalMark
  readonly torn?: Buffer
}

/**
 * Reads the journal and checks every line: its digest, the chain, the numbers, the schemas. Only what was written
 * with the last sync may be torn: it was never acknowledged. Anything else wrong is a `StoreDamaged`; nothing is
 * changed.
 */
export async function replayJournal<Body extends JournalBody | PlainBody>(
  parts: readonly JournalPart[],
  options: ReplayOptions<Body>,
): Promise<Replay> {
  const replayer = new Replayer(parts, options)
  for (const part of parts) {
    const from = Math.max(0, replayer.end.bytes - part.start)
    if (from >= part.bytes && part !== parts.at(-1)) continue
    for await (const lines of readLines(part.file, { from, signal: options.signal })) {
      for (const line of lines) replayer.take(part, line)
      await options.onPause?.()
    }
  }
  return replayer.finish()
}

class Replayer<Body extends JournalBody | PlainBody> {
  readonly #options: ReplayOptions<Body>
  readonly #last: JournalPart | undefined
  readonly #furthest: JournalMark
  readonly #reached: readonly JournalMark[]
  #torn: TornTail | undefined
  end: JournalMark

  constructor(parts: readonly JournalPart[], options: ReplayOptions<Body>) {
    const { reached = [], from = journalStart } = options
    this.#options = options
    this.#last = parts.at(-1)
    this.#furthest = reached.reduce((one, other) => (other.bytes > one.bytes ? other : one), journalStart)
    this.#reached = reached
    this.end = from
  }

  take(part: JournalPart, line: RawLine): void {
    const { form, knownUpTo = 0, onTransaction } = this.#options
    if (this.#torn) {
      this.#torn.add(line)
      return
    }
    const offset = part.start + line.offset
    const length = line.bytes.length + 1
    const isKnown = offset + length <= knownUpTo
    const reading = isKnown ? decodeWritten<Body>(line.bytes, form) : decodeLine(line.bytes, form)
    if (!line.ended || (!reading.ok && reading.fault === 'broken')) {
      const damage = this.#damaged('isinya tidak lagi seperti yang ditulis', { part, line })
      if (part !== this.#last || offset < this.#furthest.bytes) throw damage
      this.#torn = new TornTail(line, { form, nextSeq: this.end.seq + 1, damage })
      return
    }
    if (!reading.ok) {
      if (reading.fault === 'newer') throw new StoreTooNew(part.file)
      throw this.#damaged('isinya tidak lagi seperti yang ditulis', { part, line })
    }
    const { body, hash } = reading
    if (body.prev !== this.end.hash || body.seq !== this.end.seq + 1)
      throw this.#damaged('tidak menyambung dengan baris sebelumnya', { part, line })
    if (!isKnown) {
      try {
        onTransaction?.(body, { part: part.number, offset: line.offset, length })
      } catch (error) {
        if (error instanceof StoreProblem) throw error
        const reason = `perintah ${body.commandId} tidak cocok dengan catatan sebelumnya`
        throw this.#damaged(reason, { part, line }, error)
      }
    }
    const next = { seq: this.end.seq + body.events.length, bytes: offset + length, hash }
    if (this.#reached.some((mark) => passesBy(mark, this.end, next)))
      throw this.#damaged('bukan berkas yang terakhir dipakai di folder ini', { part, line })
    this.end = next
  }

  finish(): Replay {
    const torn = this.#torn?.bytes()
    if (this.end.bytes < this.#furthest.bytes)
      throw this.#damaged(
        `berkas itu terpotong, seharusnya memuat catatan sampai nomor ${this.#furthest.seq}`,
        {},
      )
    return torn ? { end: this.end, torn } : { end: this.end }
  }

  #damaged(reason: string, at: { part?: JournalPart; line?: RawLine }, cause?: unknown): StoreDamaged {
    const file = at.part?.file ?? this.#last?.file ?? ''
    const line = at.line?.number
    return new StoreDamaged(
      { file, lastGoodSeq: this.end.seq, reason, ...(line !== undefined && { line }) },
      cause,
    )
  }
}

/** Whether the journal went past a place it should have stood at. */
function passesBy(reached: JournalMark, from: JournalMark, to: JournalMark): boolean {
  if (from.bytes >= reached.bytes || to.bytes < reached.bytes) return false
  return to.bytes !== reached.bytes || to.hash !== reached.hash
}
