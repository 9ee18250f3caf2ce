import type { Clock } from '#bridge/ports/clock.ts'
import type { Checkpoints } from './checkpoints.ts'

/** A clock on which waiting takes no time: `until` moves it there. */
export class MemoryClock implements Clock {
  readonly #checkpoints: Checkpoints
  #now: number

  constructor(start: Date, checkpoints: Checkpoints) {
    this.#now = start.getTime()
    this.#checkpoints = checkpoints
  }

  now(): Date {
    return new Date(this.#now)
  }

  async until(at: Date, signal: AbortSignal): Promise<void> {
    this.#checkpoints.pass()
    if (!signal.aborted) this.#now = Math.max(this.#now, at.getTime())
    this.#checkpoints.pass()
  }
}
