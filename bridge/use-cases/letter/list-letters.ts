import type { Ports } from '#bridge/ports/ports.ts'
import type { LetterEntry } from '#shared/domain/letter/letter-entry.ts'
import { maySeeLetter } from '#shared/domain/letter/may-see-letter.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { LetterPage, LetterQuery } from '#shared/schema/letter-query.ts'
import { cardsOfLetters } from './cards-of-letters.ts'
import { readLetterIndex } from './letter-index.ts'

const USUAL_PAGE = 50

/** Letters that this person may see, the newest first, by pages. */
export async function listLetters(ports: Ports, actor: Actor, query: LetterQuery): Promise<LetterPage> {
  const { store } = ports
  const { text, after, limit = USUAL_PAGE } = query
  const index = await readLetterIndex(store, store)
  const found = text === undefined ? index.letters : await index.search(text)
  const wanted = found.filter((each) => fits(each, query) && maySeeLetter(actor, each)).toReversed()
  const from = after === undefined ? 0 : wanted.findIndex(({ id }) => id === after) + 1
  const page = wanted.slice(from, from + limit)
  const last = page.at(-1)
  return {
    total: wanted.length,
    letters: await cardsOfLetters(ports, page),
    ...(last && from + page.length < wanted.length && { next: last.id }),
  }
}

function fits(letter: LetterEntry, { direction, series, year, status, waiting }: LetterQuery): boolean {
  return (
    (direction === undefined || letter.direction === direction) &&
    (series === undefined || letter.series === series) &&
    (year === undefined || letter.agenda.year === year) &&
    (status === undefined || status.includes(letter.status)) &&
    (!waiting || letter.waits)
  )
}
