/** Small whole numbers, an eighth of a byte each. */
export class NumberSet {
  #bits = new Uint8Array(1024)
  #size = 0

  get size(): number {
    return this.#size
  }

  has(number: number): boolean {
    return ((this.#bits[number >>> 3] ?? 0) & (1 << (number & 7))) !== 0
  }

  /** False where it was there before. */
  add(number: number): boolean {
    if (this.has(number)) return false
    const at = number >>> 3
    if (at >= this.#bits.length) {
      const wider = new Uint8Array(Math.max(at + 1, this.#bits.length * 2))
      wider.set(this.#bits)
      this.#bits = wider
    }
    this.#bits[at] = (this.#bits[at] ?? 0) | (1 << (number & 7))
    this.#size++
    return true
  }
}
