/** Far longer than any transaction takes. */
const rememberedMs = 3_600_000

/** Files that somebody kept or asked for of late: whoever did may be about to name them. */
export class AskedFiles {
  /** When each was asked for last, by the clock that never goes back. */
  readonly #at = new Map<string, number>()

  note(file: string): void {
    this.#at.set(file, performance.now())
  }

  has(file: string): boolean {
    return this.#at.has(file)
  }

  forgetOld(): void {
    const limit = performance.now() - rememberedMs
    for (const [file, at] of this.#at) if (at < limit) this.#at.delete(file)
  }
}
