/** Keeps the things used last, at most `limit` of them. */
export class RecentlyUsed<T> {
  readonly #limit: number
  readonly #held = new Map<string, T>()

  constructor(limit: number) {
    this.#limit = limit
  }

  get(id: string): T | undefined {
    const held = this.#held.get(id)
    if (held === undefined) return undefined
    this.#held.delete(id)
    this.#held.set(id, held)
    return held
  }

  set(id: string, thing: T): void {
    this.#held.delete(id)
    this.#held.set(id, thing)
    if (this.#held.size <= this.#limit) return
    const [oldest] = this.#held.keys()
    if (oldest !== undefined) this.#held.delete(oldest)
  }

  delete(id: string): void {
    this.#held.delete(id)
  }

  deleteIf(matches: (thing: T) => boolean): void {
    for (const [id, thing] of this.#held) if (matches(thing)) this.#held.delete(id)
  }
}
