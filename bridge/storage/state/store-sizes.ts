/** When what grows is cut, written or tidied up. Tests take small ones, to see in a moment what takes years. */
export interface StoreSizes {
  /** When a part of the journal is full and the next one begins. Small enough to be read at every start. */
  readonly partBytes: number
  /** When a file of cases as bytes is full. */
  readonly segmentBytes: number
  /** Lines of the journal from which on a state is made; a shorter one is read as quickly. */
  readonly shortestLines: number
  /** Rows of the records that count for nothing any more, beside as many that count, before they are written anew. */
  readonly fewRows: number
  /** Transactions between two heads: few enough to be a near witness, too many to be felt. */
  readonly interval: number
}

export const usualSizes: StoreSizes = {
  partBytes: 16 * 1024 * 1024,
  segmentBytes: 32 * 1024 * 1024,
  shortestLines: 1000,
  fewRows: 2000,
  interval: 500,
}
