import { placesHolding, type TextBlock, textBlock } from '#bridge/storage/cases/text-block.ts'
import { type NameHash, nameHash } from '#bridge/storage/state/name-hash.ts'
import { NameTable } from '#bridge/storage/state/name-table.ts'

const wordsInBlock = 2048

/** Words by number, from 0, in the order they came; a few bytes each beside their letters. */
export class WordList {
  readonly #seed: NameHash
  readonly #numbers = new NameTable()
  readonly #blocks: TextBlock[] = []
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
      this.#blocks.push(textBlock(this.#recent))
      this.#recent = []
    }
    return number
  }

  /** Numbers of the words that hold `part`, each once. */
  *holding(part: string): Generator<number> {
    for (const [at, block] of this.#blocks.entries())
      for (const place of placesHolding(block, part)) yield at * wordsInBlock + place
    const first = this.#blocks.length * wordsInBlock
    for (const [at, word] of this.#recent.entries()) if (word.includes(part)) yield first + at
  }
}
