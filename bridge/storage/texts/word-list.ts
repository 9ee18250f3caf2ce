import { type NameHash, nameHash } from '#bridge/storage/state/name-hash.ts'
import { NameTable } from '#bridge/storage/state/name-table.ts'

const wordsInBlock = 2048

/** Many words in one string, a line each, with a line end before the first: one search goes through them all. */
interface Block {
  readonly lines: string
  /** Where each word begins. */
  readonly starts: Uint32Array
}

/** Words by number, from 0, in the order they came; a few bytes each beside their letters. */
export class WordList {
  readonly #seed: NameHash
  readonly #numbers = new NameTable()
  readonly #blocks: Block[] = []
  /** Not in a block yet. */
  #recent: string[] = []

  /** `seed` is to be known to nobody outside: see `nameHash`. */
  constructor(seed: NameHash) {
    this.#seed = seed
  }

  /** Of a word without a line end. One that is new gets the next number. */
  numberOf(word: string): number {
    const hash = nameHash(word, this.#seed)
    const known = this.#numbers.get(hash)
    if (known !== undefined) return known
    const number = this.#blocks.length * wordsInBlock + this.#recent.length
    this.#numbers.set(hash, number)
    this.#recent.push(word)
    if (this.#recent.length === wordsInBlock) {
      this.#blocks.push(blockOf(this.#recent))
      this.#recent = []
    }
    return number
  }

  /** Numbers of the words that hold `part`, each once. */
  *holding(part: string): Generator<number> {
    for (const [at, { lines, starts }] of this.#blocks.entries()) {
      for (let from = 0; ; ) {
        const place = lines.indexOf(part, from)
        if (place < 0) break
        const word = lastUpTo(starts, place)
        yield at * wordsInBlock + word
        from = starts[word + 1] ?? lines.length
      }
    }
    const first = this.#blocks.length * wordsInBlock
    for (const [at, word] of this.#recent.entries()) if (word.includes(part)) yield first + at
  }
}

function blockOf(words: readonly string[]): Block {
  const starts = new Uint32Array(words.length)
  let at = 1
  for (const [place, word] of words.entries()) {
    starts[place] = at
    at += word.length + 1
  }
  return { lines: `\n${words.join('\n')}\n`, starts }
}

/** Place of the last number that is not greater than `value`. */
function lastUpTo(rising: Uint32Array, value: number): number {
  let [low, high] = [0, rising.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((rising[middle] ?? 0) <= value) low = middle + 1
    else high = middle
  }
  return low - 1
}
