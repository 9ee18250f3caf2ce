/**
 * Runs pieces of work one after another, in the order they came. A piece that throws does not stop the next. Where
 * many follow on each other, others than they get a turn now and then.
 */
export class Turns {
  readonly #longestMs: number
  #last: Promise<unknown> = Promise.resolve()
  #since = 0

  constructor(longestMs: number) {
    this.#longestMs = longestMs
  }

  take<T>(work: () => Promise<T>): Promise<T> {
    const next = (): Promise<T> => this.#run(work)
    const turn = this.#last.then(next, next)
    this.#last = turn
    return turn
  }

  async #run<T>(work: () => Promise<T>): Promise<T> {
    const now = performance.now()
    if (now - this.#since > this.#longestMs) {
      if (this.#since > 0) await new Promise((resolve) => setImmediate(resolve))
      this.#since = performance.now()
    }
    return work()
  }
}
