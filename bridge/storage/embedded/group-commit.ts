import { StoreBroken, type StoreProblem, StoreUnwritable } from '#bridge/ports/store-problem.ts'
import type { JournalFile } from './journal-file.ts'
import { Pace } from './pace.ts'
import { RoomAhead } from './room-ahead.ts'

export interface Entry {
  readonly line: string
  /** In bytes. */
  readonly length: number
  /** The line is on the disk, at `offset` of the file. Called in the order of the lines. */
  durable(offset: number): void
  /** The line was not kept, nor any after it. */
  failed(error: StoreProblem): void
}

export interface GroupCommitOptions {
  /** Path for the sentences. */
  readonly name: string
  /** Length of the file, where the next line goes. */
  readonly bytes: number
  /** Called at once when lines are lost, before anything more can be decided on them. */
  readonly onFailure: (error: StoreProblem) => void
  /** Called with the lines of a group once they are durable, before their answers. */
  readonly onGroup?: (lines: Buffer) => void
  /** Whether a file of that length is full. */
  readonly isFull?: (bytes: number) => boolean
  /** Gives the file that comes after a full one; undefined where the full one is to go on. */
  readonly turnOver?: (file: JournalFile, bytes: number) => Promise<JournalFile | undefined>
}

/**
 * Appends lines in order, as many as wait in one write and one sync. Where a group fails, everything that
 * waits fails with it, for it was decided on what is not there, and what was partly written is cut off.
 */
export class GroupCommit {
  readonly #options: GroupCommitOptions
  readonly #pace = new Pace()
  #file: JournalFile
  #room: RoomAhead
  #bytes: number
  #waiting: Entry[] = []
  #scheduled: NodeJS.Immediate | undefined
  #isBusy = false
  #running: Promise<void> | undefined
  /** Bytes that count for nothing may lie behind the end. */
  #littered = false
  /** Others are busy with the disk: nobody is to be held up by it. */
  isPatient = false

  constructor(file: JournalFile, options: GroupCommitOptions) {
    this.#file = file
    this.#options = options
    this.#bytes = options.bytes
    this.#room = new RoomAhead(file, options.bytes)
  }

  /** Whether the next entry is the first of those that go with one sync. */
  get startsGroup(): boolean {
    return this.#waiting.length === 0
  }

  /** `isAlone`: nobody else is about to add one. Else all that are decided in this turn go together. */
  add(entry: Entry, isAlone: boolean): void {
    this.#waiting.push(entry)
    if (this.#isBusy) return
    if (isAlone) this.#start()
    else this.#scheduled ??= setImmediate(() => this.#start())
  }

  async idle(): Promise<void> {
    while (this.#isBusy || this.#waiting.length > 0) {
      this.#start()
      await this.#running
    }
  }

  async close(): Promise<void> {
    await this.idle()
    const isWider = await this.#room.close()
    if (this.#littered || isWider) await this.#tryCutOff()
    await this.#file.close()
  }

  #start(): void {
    clearImmediate(this.#scheduled)
    this.#scheduled = undefined
    if (this.#isBusy) return
    this.#isBusy = true
    this.#running = this.#run()
  }

  /** On a quick disk it is over before it returns: a lone writer is answered before anybody else gets a turn. */
  async #run(): Promise<void> {
    while (this.#waiting.length > 0) {
      if (this.#options.isFull?.(this.#bytes) && !(await this.#turnOver())) continue
      const lines = Buffer.from(this.#waiting.map(({ line }) => line).join(''))
      const entered = this.#room.enter(this.#bytes + lines.length)
      if (entered) {
        await entered
        continue
      }
      const group = this.#waiting
      this.#waiting = []
      const kept = this.#append(group, lines)
      // Many were answered at once: those among them that go on writing come along with the next group.
      if (kept && (await kept) && group.length > 1) await nextTurn()
    }
    this.#isBusy = false
  }

  /** False where the disk can no longer be believed. */
  async #turnOver(): Promise<boolean> {
    try {
      await this.#room.close()
      const next = await this.#options.turnOver?.(this.#file, this.#bytes)
      if (!next) return true
      this.#file = next
      this.#bytes = 0
      this.#room = new RoomAhead(next, 0)
      return true
    } catch (cause) {
      return this.#fail([], cause instanceof StoreBroken ? cause : new StoreBroken(this.#options.name, cause))
    }
  }

  /** A promise where it takes patience; it tells whether the lines were kept. */
  #append(group: readonly Entry[], lines: Buffer): Promise<boolean> | undefined {
    const { syncNow } = this.#file
    if (this.#littered || !syncNow || !this.#pace.isQuick || this.isPatient)
      return this.#appendSlowly(group, lines)
    const started = performance.now()
    try {
      this.#littered = true
      this.#file.write(lines, this.#bytes)
    } catch (cause) {
      return this.#fail(group, new StoreUnwritable(this.#options.name, cause))
    }
    try {
      syncNow()
    } catch (cause) {
      return this.#fail(group, new StoreBroken(this.#options.name, cause))
    }
    this.#pace.took(performance.now() - started)
    this.#settle(group, lines)
    return undefined
  }

  async #appendSlowly(group: readonly Entry[], lines: Buffer): Promise<boolean> {
    const started = performance.now()
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
    this.#pace.took(performance.now() - started)
    this.#settle(group, lines)
    return true
  }

  #settle(group: readonly Entry[], lines: Buffer): void {
    this.#littered = false
    this.#options.onGroup?.(lines)
    for (const entry of group) {
      const offset = this.#bytes
      this.#bytes += entry.length
      entry.durable(offset)
    }
  }

  async #fail(group: readonly Entry[], error: StoreProblem): Promise<boolean> {
    const lost = [...group, ...this.#waiting]
    this.#waiting = []
    this.#options.onFailure(error)
    // Before the answer, so that a whole line of the group cannot turn up at the next start.
    await this.#tryCutOff()
    for (const entry of lost) entry.failed(error)
    return false
  }

  /** A disk that refuses even this is asked again before the next group. */
  async #tryCutOff(): Promise<void> {
    await this.#cutOff().catch(() => {
      this.#littered = true
    })
  }

  async #cutOff(): Promise<void> {
    await this.#room.close()
    await this.#file.truncate(this.#bytes)
    await this.#file.sync()
    this.#littered = false
    this.#room = new RoomAhead(this.#file, this.#bytes)
  }
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
