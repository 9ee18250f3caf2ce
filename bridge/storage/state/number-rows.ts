const rowsInChunk = 1 << 16

/** Rows of whole numbers below 2³², of which there may be millions: a few bytes each, never copied as they grow. */
export class NumberRows {
  readonly #width: number
  /** What was loaded, as it lies in the file. */
  readonly #base: Uint32Array
  readonly #baseLength: number
  readonly #chunks: Uint32Array[] = []
  #length: number

  constructor(width: number, content: Buffer = Buffer.alloc(0)) {
    this.#width = width
    const rowBytes = width * 4
    if (content.length % rowBytes !== 0)
      throw new RangeError(`${content.length} bytes are no rows of ${rowBytes}`)
    this.#base = new Uint32Array(content.buffer, content.byteOffset, content.length / 4)
    this.#baseLength = content.length / rowBytes
    this.#length = this.#baseLength
  }

  get length(): number {
    return this.#length
  }

  push(...row: readonly number[]): void {
    const at = this.#length - this.#baseLength
    const place = at & (rowsInChunk - 1)
    if (place === 0) this.#chunks.push(new Uint32Array(rowsInChunk * this.#width))
    this.#chunks.at(-1)?.set(row, place * this.#width)
    this.#length++
  }

  at(row: number, column: number): number {
    const value = row < this.#length ? this.#valueAt(row, column) : undefined
    if (value === undefined) throw new RangeError(`nothing at ${row} of ${this.#length}`)
    return value
  }

  /** Some rows, as they lie in a file. */
  bytes(from: number, to: number): Buffer {
    const pieces: Buffer[] = []
    for (let at = from; at < to; ) {
      const [source, first, length] = this.#chunkOf(at)
      const count = Math.min(length - first, to - at)
      const start = source.byteOffset + first * this.#width * 4
      pieces.push(Buffer.from(source.buffer, start, count * this.#width * 4))
      at += count
    }
    return Buffer.concat(pieces)
  }

  /** Place of the last row whose column is not greater than `value`, where the column rises; -1 where all are greater. */
  lastUpTo(column: number, value: number): number {
    let [low, high] = [0, this.#length]
    while (low < high) {
      const middle = (low + high) >>> 1
      if (this.at(middle, column) <= value) low = middle + 1
      else high = middle
    }
    return low - 1
  }

  #valueAt(row: number, column: number): number | undefined {
    if (row < this.#baseLength) return this.#base[row * this.#width + column]
    const at = row - this.#baseLength
    return this.#chunks[at >>> 16]?.[(at & (rowsInChunk - 1)) * this.#width + column]
  }

  #chunkOf(row: number): [source: Uint32Array, first: number, length: number] {
    if (row < this.#baseLength) return [this.#base, row, this.#baseLength]
    const at = row - this.#baseLength
    const chunk = this.#chunks[at >>> 16]
    if (!chunk) throw new RangeError(`nothing at ${row} of ${this.#length}`)
    return [chunk, at & (rowsInChunk - 1), rowsInChunk]
  }
}
