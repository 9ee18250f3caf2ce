import type { Clock } from '#bridge/ports/clock.ts'

/** A clock that stands still until a test moves it; those who wait are woken when their time has come. */
export class HandClock implements Clock {
  readonly #waiting = new Set<{ at: number; wake: () => void }>()
  #now: number

  constructor(start: string) {
    this.#now = Date.parse(start)
  }

  now(): Date {
    return new Date(this.#now)
  }

  until(at: Date, signal: AbortSignal): Promise<void> {
    if (signal.aborted || at.getTime() <= this.#now) return Promise.resolve()
    return new Promise((resolve) => {
      const waiter = { at: at.getTime(), wake: resolve }
      this.#waiting.add(waiter)
      signal.addEventListener('abort', () => this.#wake(waiter), { once: true })
    })
  }

  moveTo(time: string): void {
    this.#now = Date.parse(time)
    for (const waiter of [...this.#waiting]) if (waiter.at <= this.#now) this.#wake(waiter)
  }

  #wake(waiter: { at: number; wake: () => void }): void {
    this.#waiting.delete(waiter)
    waiter.wake()
  }
}
