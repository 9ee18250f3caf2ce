import { foldText } from '#bridge/storage/cases/fold-text.ts'
import type { NameHash } from '#bridge/storage/state/name-hash.ts'
import { NumberRows } from '#bridge/storage/state/number-rows.ts'
import { WordList } from './word-list.ts'

/** Of a longer question the longest words decide: each is held against every word that is known. */
const mostWords = 8

/** Words that begin or end with a sign are known without it. */
const signs = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu

/**
 * Which words stand in which texts about which cases: unsealed, in memory alone. The texts themselves are not kept, so
 * that a hundred thousand cases find room.
 */
export class TextBook {
  readonly #words: WordList
  /** Of each text its case; empty where its person was forgotten. */
  readonly #cases: string[] = []
  /** Of each text the number of the key that seals it. */
  readonly #keys = new NumberRows(1)
  /** A text that holds a word, and the place + 1 of the one before it that does; 0 = there is none. */
  readonly #held = new NumberRows(2)
  /** Of each word the place + 1 of the last text that holds it. */
  readonly #lastOf: number[] = []

  constructor(seed: NameHash) {
    this.#words = new WordList(seed)
  }

  note({ caseId, key }: { readonly caseId: string; readonly key: number }, text: string): void {
    const at = this.#cases.length
    this.#cases.push(caseId)
    this.#keys.push(key)
    for (const word of wordsOf(text)) {
      const number = this.#words.numberOf(word)
      this.#held.push(at, this.#lastOf[number] ?? 0)
      this.#lastOf[number] = this.#held.length
    }
  }

  /** What is sealed under a key that is gone is found no more. */
  forget(key: number): void {
    for (const at of this.#cases.keys()) if (this.#keys.at(at, 0) === key) this.#cases[at] = ''
  }

  /** Cases with a text that holds every word of the question, each as a word of its own or as a part of one. */
  find(question: string): ReadonlySet<string> {
    const words = [...wordsOf(question)].sort((one, other) => other.length - one.length).slice(0, mostWords)
    /** How many of the words so far each text holds. */
    const counts = new Uint8Array(this.#cases.length)
    for (const [before, word] of words.entries())
      for (const number of this.#words.holding(word))
        for (let place = this.#lastOf[number] ?? 0; place > 0; place = this.#held.at(place - 1, 1)) {
          const text = this.#held.at(place - 1, 0)
          if (counts[text] === before) counts[text] = before + 1
        }
    const found = new Set<string>()
    if (words.length === 0) return found
    for (let text = 0; text < counts.length; text++) {
      const caseId = this.#cases[text]
      if (counts[text] === words.length && caseId) found.add(caseId)
    }
    return found
  }
}

function wordsOf(text: string): Set<string> {
  const words = foldText(text)
    .split(' ')
    .map((word) => word.replace(signs, ''))
  return new Set(words.filter((word) => word !== ''))
}
