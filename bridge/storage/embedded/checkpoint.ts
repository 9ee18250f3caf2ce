import type { StoreNotice } from '#bridge/ports/store-notice.ts'
import { errorCode } from '#bridge/ports/store-problem.ts'
import type { StateMark } from '#bridge/storage/state/state-mark.ts'
import type { StateWriter } from '#bridge/storage/state/state-writer.ts'
import type { Head } from './head.ts'
import type { JournalMark } from './journal-line.ts'
import type { SealedPart } from './sealed-part.ts'

/** Of the time at most one part in so many goes into them, however much is written. */
const timeShare = 10

interface CheckpointParts {
  readonly head: Head
  readonly writer: StateWriter
  readonly sealed: () => readonly SealedPart[]
  /** Digest of the part that is being written. */
  readonly open: () => string
  /** The durable end of the journal. */
  readonly end: () => JournalMark
  readonly onNotice: (notice: StoreNotice) => void
  /** Transactions between two heads. */
  readonly interval: number
  /** The disk is busy with it, or no longer. */
  readonly onBusy: (isBusy: boolean) => void
}

/**
 * Writes state and head beside the running journal. One that cannot be written is told of; nothing depends on it but
 * how long the next start takes.
 */
export class Checkpoint {
  readonly #parts: CheckpointParts
  #passed = 0
  #notBefore = 0
  #writing: Promise<void> | undefined
  /** Files only grow: what an earlier head named still counts where a later state could not be written. */
  #lastState: { readonly state?: StateMark }

  constructor(parts: CheckpointParts, lastState: StateMark | undefined) {
    this.#parts = parts
    this.#lastState = lastState ? { state: lastState } : {}
  }

  /** A transaction is durable. */
  passed(): void {
    this.#passed++
    if (this.#passed < this.#parts.interval || this.#writing || performance.now() < this.#notBefore) return
    this.#writing = this.#write()
  }

  /** Resolves when nothing is being written any more, with all that is durable written if `isLast`. */
  async close(isLast: boolean): Promise<void> {
    await this.#writing
    if (isLast && (this.#passed > 0 || this.#parts.writer.isBehind)) await this.#write()
    await this.#parts.writer.close()
  }

  /** Now. */
  async write(): Promise<void> {
    await this.#writing
    await this.#write()
  }

  async #write(): Promise<void> {
    const { head, writer, sealed, open, end, onNotice, onBusy } = this.#parts
    const started = performance.now()
    this.#passed = 0
    onBusy(true)
    try {
      const state = writer.isWorthIt
        ? await writer.write(end()).catch((error) => onNotice(stateNotWritten(error)))
        : undefined
      const named = state ? { state } : this.#lastState
      await head.save({ mark: end(), parts: sealed(), open: open(), ...named })
      this.#lastState = named
      if (state) await writer.settled()
    } catch (error) {
      onNotice(headNotWritten(error))
    }
    onBusy(false)
    this.#notBefore = performance.now() + (performance.now() - started) * timeShare
    this.#writing = undefined
  }
}

function headNotWritten(error: unknown): StoreNotice {
  return {
    code: 'head-not-written',
    message:
      `head.json tidak dapat ditulis (galat ${errorCode(error)}). Catatan tetap tersimpan; ` +
      'periksa ruang dan izin folder data.',
  }
}

function stateNotWritten(error: unknown): StoreNotice {
  return {
    code: 'state-not-written',
    message:
      `Berkas di folder state tidak dapat ditulis (galat ${errorCode(error)}). Catatan tetap tersimpan; mulai ` +
      'berikutnya akan lebih lama. Periksa ruang dan izin folder data.',
  }
}
