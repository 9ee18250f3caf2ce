import { readSync } from 'node:fs'
import { NumberRows } from './number-rows.ts'

/** Rows of a page; of each page the first row is in memory. */
const pageRows = 128
const keptPages = 64

/**
 * Rows of whole numbers as `NumberRows`, of which those that lie in a file stay there: a page is read when a row of it
 * is wanted. They are given once, piece by piece, when the file is read through at the start.
 */
export class PagedRows {
  readonly #width: number
  readonly #firsts: NumberRows
  readonly #added: NumberRows
  readonly #pages = new Map<number, Uint32Array>()
  #descriptor = -1
  #filed = 0

  constructor(width: number) {
    this.#width = width
    this.#firsts = new NumberRows(width)
    this.#added = new NumberRows(width)
  }

  get length(): number {
    return this.#filed + this.#added.length
  }

  /** Rows that lie in the file, as they are passed; each piece holds whole rows. The first of `values` is at `at`. */
  pass(piece: Buffer, onRow: (row: number, values: Uint32Array, at: number) => void): void {
    const values = new Uint32Array(piece.buffer, piece.byteOffset, piece.length / 4)
    for (let at = 0; at < values.length; at += this.#width) {
      if (this.#filed % pageRows === 0) this.#firsts.push(...values.subarray(at, at + this.#width))
      onRow(this.#filed++, values, at)
    }
  }

  /** Where the rows that were passed are read from. */
  readFrom(descriptor: number): void {
    this.#descriptor = descriptor
  }

  push(...row: readonly number[]): void {
    this.#added.push(...row)
  }

  at(row: number, column: number): number {
    if (row >= this.#filed) return this.#added.at(row - this.#filed, column)
    const value = this.#page(Math.floor(row / pageRows))[(row % pageRows) * this.#width + column]
    if (value === undefined) throw new RangeError(`nothing at ${row} of ${this.length}`)
    return value
  }

  /** Some of the rows that are not in the file, as they are to lie there. */
  bytes(from: number, to: number): Buffer {
    return this.#added.bytes(from - this.#filed, to - this.#filed)
  }

  /** Place of the last row whose column is not greater than `value`, where the column rises; -1 where all are greater. */
  lastUpTo(column: number, value: number): number {
    const inAdded = this.#added.lastUpTo(column, value)
    if (inAdded >= 0) return this.#filed + inAdded
    const page = this.#firsts.lastUpTo(column, value)
    if (page < 0) return -1
    let row = page * pageRows
    const end = Math.min(this.#filed, row + pageRows)
    while (row + 1 < end && this.at(row + 1, column) <= value) row++
    return row
  }

  #page(number: number): Uint32Array {
    const held = this.#pages.get(number)
    if (held) return held
    const rows = Math.min(pageRows, this.#filed - number * pageRows)
    const rowBytes = this.#width * 4
    const bytes = Buffer.alloc(rows * rowBytes)
    readSync(this.#descriptor, bytes, 0, bytes.length, number * pageRows * rowBytes)
    const page = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4)
    const [oldest] = this.#pages.keys()
    if (oldest !== undefined && this.#pages.size >= keptPages) this.#pages.delete(oldest)
    this.#pages.set(number, page)
    return page
  }
}
