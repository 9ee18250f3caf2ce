/** A list of numbers that only grows, eight bytes each: for millions of them an array would cost too much. */
export class GrowingNumbers {
  #held = new Float64Array(1024)
  #length = 0

  get length(): number {
    return this.#length
  }

  push(value: number): void {
    if (this.#length === this.#held.length) {
      const wider = new Float64Array(this.#length * 2)
      wider.set(this.#held)
      this.#held = wider
    }
    this.#held[this.#length++] = value
  }

  at(place: number): number {
    const value = place < this.#length ? this.#held[place] : undefined
    if (value === undefined) throw new RangeError(`nothing at ${place} of ${this.#length}`)
    return value
  }

  /** Place of the last value that is not greater than `value`, in a list that rises; -1 where all are greater. */
  lastUpTo(value: number): number {
    let [low, high] = [0, this.#length]
    while (low < high) {
      const middle = (low + high) >>> 1
      if (this.at(middle) <= value) low = middle + 1
      else high = middle
    }
    return low - 1
  }
}
