import type { FoundTexts } from '#bridge/ports/event-store.ts'
import type { NameHash } from '#bridge/storage/state/name-hash.ts'
import type { SearchedText } from '#shared/domain/searched-texts.ts'
import { TextBook } from './text-book.ts'

/** A text of a case by which it is found, and the number of the key that seals it. */
export interface NotedText extends Pick<SearchedText, 'caseId' | 'part'> {
  readonly key: number
}

/** The texts of all cases by which search finds them, a book for each part. */
export class TextShelf {
  readonly #books: Record<SearchedText['part'], TextBook>

  constructor(seed: NameHash) {
    this.#books = { text: new TextBook(seed), 'nomor-usulan': new TextBook(seed) }
  }

  note({ part, ...about }: NotedText, text: string): void {
    this.#books[part].note(about, text)
  }

  forget(key: number): void {
    for (const book of Object.values(this.#books)) book.forget(key)
  }

  find(question: string): FoundTexts {
    return {
      text: this.#books.text.find(question),
      'nomor-usulan': this.#books['nomor-usulan'].find(question),
    }
  }
}
