/** The process was killed here. Nothing after it happened; what was durable stays. */
export class Killed extends Error {
  override readonly name = 'Killed'
}

/** Counts the points between two effects, and kills at those that are wanted. */
export class Checkpoints {
  readonly #killAt: ReadonlySet<number>
  #passed = 0

  constructor(killAt: readonly number[] = []) {
    this.#killAt = new Set(killAt)
  }

  get passed(): number {
    return this.#passed
  }

  pass(): void {
    this.#passed += 1
    if (this.#killAt.has(this.#passed)) throw new Killed(`at checkpoint ${this.#passed}`)
  }
}
