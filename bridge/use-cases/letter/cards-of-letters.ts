import { letOthersGo } from '#bridge/let-others-go.ts'
import type { Ports } from '#bridge/ports/ports.ts'
import type { LetterEntry } from '#shared/domain/letter/letter-entry.ts'
import type { LetterCard } from '#shared/schema/letter.ts'
import { cardOfLetter } from '../card-of-letter.ts'
import { type NameBook, readNameBook } from '../read-name-book.ts'

/** Cards of the letters that these rows are of, in their order. */
export async function cardsOfLetters(
  ports: Ports,
  entries: readonly LetterEntry[],
  names?: NameBook,
): Promise<LetterCard[]> {
  const book = names ?? (await readNameBook(ports.store))
  const pause = letOthersGo()
  const cards: LetterCard[] = []
  for (const { id } of entries) {
    const letter = await ports.store.find('letter', id)
    if (letter) cards.push(await cardOfLetter(ports, letter, book))
    await pause()
  }
  return cards
}
