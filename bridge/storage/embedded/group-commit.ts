import { setImmediate as nextTurn } from 'node:timers/promises'
import { StoreBroken, type StoreProblem, StoreUnwritable } from '#bridge/ports/store-problem.ts'
import type { JournalFile } from './journal-file.ts'

export interface Entry {
  readonly line: Buffer
  /** The line is on the disk. Called in the order of the lines. */
  durable(): void
  /** The line was not kept, nor any after it. */
  failed(error: StoreProblem): void
}

export interface GroupCommitOptions {
  /** Path for the sentences. */
  readonly name: string
  /** Length of the journal, where the next line goes. */
  readonly bytes: number
  /** Called at once when lines are lost, before anything more can be decided on them. */
  readonly onFailure: (error: StoreProblem) => void
}

/**
 * Appends lines in order, as many as wait in one write and one sync. Where a group fails, everything that
 * waits fails with it, for it was decided on what is not there, and what was partly written is cut off.
 */
export class GroupCommit {
  readonly #file: JournalFile
  readonly #options: GroupCommitOptions
  #bytes: number
  #waiting: Entry[] = []
  #running: Promise<void> | undefined
  /** Bytes that count for nothing may lie behind the end. */
  #littered = false

  constructor(file: JournalFile, options: GroupCommitOptions) {
    this.#file = file
    this.#options = options
    this.#bytes = options.bytes
  }

  add(entry: Entry): void {
    this.#waiting.push(entry)
    this.#running ??= this.#run()
  }

  async idle(): Promise<void> {
    await this.#running
  }

  async close(): Promise<void> {
    await this.idle()
    if (this.#littered) await this.#tryCutOff()
    await this.#file.close()
  }

  async #run(): Promise<void> {
    while (this.#waiting.length > 0) {
      const group = this.#waiting
      this.#waiting = []
      await this.#append(group)
      // Many were answered at once: those among them that go on writing come along with the next group.
      if (group.length > 1) await nextTurn()
    }
    this.#running = undefined
  }

  async #append(group: readonly Entry[]): Promise<void> {
    const lines = Buffer.concat(group.map(({ line }) => line))
    try {
      if (this.#littered) await this.#cutOff()
      this.#littered = true
      this.#file.write(lines, this.#bytes)
    } catch (cause) {
      return this.#fail(group, new StoreUnwritable(this.#options.name, cause))
    }
    try {
      await this.#file.sync()
    } catch (cause) {
      // After a failed sync the system may call lost pages clean: no later sync can be believed.
      return this.#fail(group, new StoreBroken(this.#options.name, cause))
    }
    this.#littered = false
    this.#bytes += lines.length
    for (const entry of group) entry.durable()
  }

  async #fail(group: readonly Entry[], error: StoreProblem): Promise<void> {
    const lost = [...group, ...this.#waiting]
    this.#waiting = []
    this.#options.onFailure(error)
    // Before the answer, so that a whole line of the group cannot turn up at the next start.
    await this.#tryCutOff()
    for (const entry of lost) entry.failed(error)
  }

  /** A disk that refuses even this is asked again before the next group. */
  async #tryCutOff(): Promise<void> {
    await this.#cutOff().catch(() => {
      this.#littered = true
    })
  }

  async #cutOff(): Promise<void> {
    await this.#file.truncate(this.#bytes)
    await this.#file.sync()
    this.#littered = false
  }
}
