import type { NameHash } from './name-hash.ts'

const width = 3

/** Finds a number by the hash of a name: twelve bytes for each, where a `Map` would take a hundred. */
export class NameTable {
  #capacity: number
  #slots: Uint32Array
  #size = 0

  constructor() {
    this.#capacity = capacityFor(0)
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
    if (this.#size * 3 >= this.#capacity * 2) this.#widen(this.#capacity * 2)
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

  /** Makes room for so many more at once: many small steps would each move all that is there. */
  expect(more: number): void {
    const capacity = capacityFor(this.#size + more)
    if (capacity > this.#capacity) this.#widen(capacity)
  }

  #widen(capacity: number): void {
    const old = this.#slots
    const slots = new Uint32Array(capacity * width)
    this.#capacity = capacity
    this.#slots = slots
    for (let at = 0; at < old.length; at += width) {
      const [high = 0, low = 0, value = 0] = [old[at], old[at + 1], old[at + 2]]
      if (value === 0) continue
      const place = this.#find([high, low])
      slots[place] = high
      slots[place + 1] = low
      slots[place + 2] = value
    }
  }
}

function capacityFor(expected: number): number {
  let capacity = 1024
  while (capacity * 2 < expected * 3) capacity *= 2
  return capacity
}
