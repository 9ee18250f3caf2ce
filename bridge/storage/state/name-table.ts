import type { NameHash } from './name-hash.ts'

const width = 3

/** Finds a number by the hash of a name: twelve bytes for each, where a `Map` would take a hundred. */
export class NameTable {
  #capacity: number
  #slots: Uint32Array
  #size = 0

  constructor(expected = 0) {
    this.#capacity = capacityFor(expected)
    this.#slots = new Uint32Array(this.#capacity * width)
  }

  get size(): number {
    return this.#size
  }

  get(hash: NameHash): number | undefined {
    const value = this.#slots[this.#find(hash) + 2]
    return value ? value - 1 : undefined
  }

  set(hash: NameHash, value: number): void {
    if (this.#size * 3 >= this.#capacity * 2) this.#widen()
    const at = this.#find(hash)
    if (this.#slots[at + 2] === 0) this.#size++
    this.#slots[at] = hash[0]
    this.#slots[at + 1] = hash[1]
    this.#slots[at + 2] = value + 1
  }

  /** Place of the name, or of the free slot where it belongs. A free one holds 0 for its value. */
  #find([high, low]: NameHash): number {
    const slots = this.#slots
    for (let slot = (low ^ high) & (this.#capacity - 1); ; slot = (slot + 1) & (this.#capacity - 1)) {
      const at = slot * width
      if (slots[at + 2] === 0 || (slots[at] === high && slots[at + 1] === low)) return at
    }
  }

  #widen(): void {
    const old = this.#slots
    this.#capacity *= 2
    this.#slots = new Uint32Array(this.#capacity * width)
    for (let at = 0; at < old.length; at += width) {
      if (old[at + 2] === 0) continue
      const place = this.#find([old[at] ?? 0, old[at + 1] ?? 0])
      this.#slots.set(old.subarray(at, at + width), place)
    }
  }
}

function capacityFor(expected: number): number {
  let capacity = 1024
  while (capacity * 2 < expected * 3) capacity *= 2
  return capacity
}
