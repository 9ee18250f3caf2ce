import type { JournalFile } from './journal-file.ts'

/** Who writes less than this needs no room made ready. */
const firstBytes = 64 * 1024
const stepBytes = 1024 * 1024
/** Made anew when less than this is left. */
const lowBytes = 512 * 1024

/**
 * Room behind the end of the journal that is on the disk already, as zeros: to sync what is written into it the disk
 * need not note a new length. Made beside the running work; where it cannot be made, everything goes on without.
 */
export class RoomAhead {
  readonly #file: JournalFile
  readonly #begin: number
  /** Up to here there is room. */
  #end: number
  #making: Promise<void> | undefined
  #isOff: boolean

  constructor(file: JournalFile, end: number) {
    this.#file = file
    this.#begin = end
    this.#end = end
    this.#isOff = file.makeRoom === undefined
  }

  /** Before something is written that reaches up to `end`: a promise where room is being made just there. */
  enter(end: number): Promise<void> | undefined {
    if (this.#making) return end > this.#end ? this.#making : undefined
    if (end > this.#end) this.#end = end
    const isWanted = end - this.#begin >= firstBytes && this.#end - end < lowBytes
    if (isWanted && !this.#isOff) this.#making = this.#make()
    return undefined
  }

  /** Resolves when nothing is being made any more, and whether there is room behind what was entered. */
  async close(): Promise<boolean> {
    this.#isOff = true
    const wasMade = this.#end > this.#begin
    await this.#making
    return wasMade
  }

  async #make(): Promise<void> {
    try {
      await this.#file.makeRoom?.(this.#end, stepBytes)
      this.#end += stepBytes
    } catch {
      // A disk without room says so again when the journal itself is to be written.
      this.#isOff = true
    } finally {
      this.#making = undefined
    }
  }
}
