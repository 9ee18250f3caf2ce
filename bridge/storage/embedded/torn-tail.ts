import type { StoreDamaged } from '#bridge/ports/store-problem.ts'
import { beginsWithWholeLine, decodeWritten } from './journal-line.ts'
import type { LineForm } from './line-form.ts'
import type { RawLine } from './read-lines.ts'

interface TornOptions {
  readonly form: Pick<LineForm, 'field' | 'digest'>
  /** Number of the first event of the line that is broken. */
  readonly nextSeq: number
  /** Thrown where it is damage after all. */
  readonly damage: StoreDamaged
}

/** What a disk keeps whole or not at all. */
const sectorBytes = 512

/**
 * A broken line and all that follows it in the journal. A power cut may keep any of the sectors that were on their
 * way, so whole lines may come after it, but none that was written only after it was certain; and where there is
 * more than one line, some sector must be missing.
 */
export class TornTail {
  readonly #options: TornOptions
  readonly #pieces: Buffer[] = []
  readonly #first: RawLine
  #count = 0

  constructor(line: RawLine, options: TornOptions) {
    this.#options = options
    this.#first = line
    if (beginsWithWholeLine(line.bytes, options.form)) throw options.damage
    this.#keep(line)
  }

  add(line: RawLine): void {
    const { form, nextSeq, damage } = this.#options
    this.#keep(line)
    const reading = decodeWritten<{ readonly group?: number }>(line.bytes, form)
    if (line.ended && reading.ok && (reading.body.group === undefined || reading.body.group > nextSeq))
      throw damage
  }

  bytes(): Buffer {
    const bytes = Buffer.concat(this.#pieces)
    if (this.#count > 1 && !this.#missesSector(bytes)) throw this.#options.damage
    return bytes
  }

  #keep({ bytes, ended }: RawLine): void {
    this.#pieces.push(bytes, ...(ended ? [Buffer.from('\n')] : []))
    this.#count++
  }

  /** A line holds no zeros: where a sector is missing there is nothing else in it. */
  #missesSector(bytes: Buffer): boolean {
    const { offset } = this.#first
    for (let at = 0; at < bytes.length; ) {
      const end = at + sectorBytes - ((offset + at) % sectorBytes)
      if (bytes.subarray(at, end).every((byte) => byte === 0)) return true
      at = end
    }
    return false
  }
}
