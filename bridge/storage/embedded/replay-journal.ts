import { StoreDamaged, StoreTooNew } from '#bridge/ports/store-problem.ts'
import type { JournalBody, PlainBody } from './journal-body.ts'
import { beginsWithWholeLine, decodeLine, type JournalMark, journalStart } from './journal-line.ts'
import type { LineForm } from './line-form.ts'
import { readLines } from './read-lines.ts'

export interface ReplayOptions<Body = JournalBody> {
  readonly form: LineForm<Body>
  /** Places that the journal is known to have reached: they must still be there, and nothing before them can be torn. */
  readonly reached?: readonly JournalMark[]
  readonly signal?: AbortSignal
  /** Called for each transaction in order, `length` bytes with the line end. What it throws is damage of that line. */
  readonly onTransaction?: (body: Body, length: number) => void
}

/** Where the journal ends, and the bytes of a last line that was being written when the power or the process went. */
export interface Replay {
  readonly end: JournalMark
  readonly torn?: Buffer
}

/**
 * Reads the whole journal and checks every line: its digest, the chain, the numbers, the schemas. Only a broken
 * last line may be torn: it was never acknowledged. Anything else wrong is a `StoreDamaged`; nothing is changed.
 */
export async function replayJournal<Body extends JournalBody | PlainBody>(
  file: string,
  options: ReplayOptions<Body>,
): Promise<Replay> {
  const { form, reached = [] } = options
  const furthest = reached.reduce((one, other) => (other.bytes > one.bytes ? other : one), journalStart)
  let end = journalStart
  const damaged = (reason: string, line?: number, cause?: unknown): StoreDamaged =>
    new StoreDamaged({ file, lastGoodSeq: end.seq, reason, ...(line !== undefined && { line }) }, cause)

  for await (const lines of readLines(file, options.signal)) {
    for (const line of lines) {
      const reading = decodeLine(line.bytes, form)
      const broken = !line.ended || (!reading.ok && reading.fault === 'broken')
      const mayBeTorn = broken && line.last && line.offset >= furthest.bytes
      if (mayBeTorn && !beginsWithWholeLine(line.bytes, form)) return { end, torn: line.bytes }
      if (!reading.ok && reading.fault === 'newer') throw new StoreTooNew(file)
      if (broken || !reading.ok) throw damaged('isinya tidak lagi seperti yang ditulis', line.number)

      const { body, hash } = reading
      if (body.prev !== end.hash || body.seq !== end.seq + 1)
        throw damaged('tidak menyambung dengan baris sebelumnya', line.number)
      try {
        options.onTransaction?.(body, line.bytes.length + 1)
      } catch (error) {
        throw damaged(`perintah ${body.commandId} tidak cocok dengan catatan sebelumnya`, line.number, error)
      }
      const next = { seq: end.seq + body.events.length, bytes: line.offset + line.bytes.length + 1, hash }
      if (reached.some((mark) => passesBy(mark, end, next)))
        throw damaged('bukan berkas yang terakhir dipakai di folder ini', line.number)
      end = next
    }
  }
  if (end.bytes < furthest.bytes)
    throw damaged(`berkas itu terpotong, seharusnya memuat catatan sampai nomor ${furthest.seq}`)
  return { end }
}

/** Whether the journal went past a place it should have stood at. */
function passesBy(reached: JournalMark, from: JournalMark, to: JournalMark): boolean {
  if (from.bytes >= reached.bytes || to.bytes < reached.bytes) return false
  return to.bytes !== reached.bytes || to.hash !== reached.hash
}
