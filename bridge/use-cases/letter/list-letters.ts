import type { Ports } from '#bridge/ports/ports.ts'
import { letterWaits } from '#shared/domain/letter/letter-waits.ts'
import { maySee } from '#shared/domain/may-see.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { Letter } from '#shared/schema/letter.ts'
import type { LetterPage, LetterQuery } from '#shared/schema/letter-query.ts'
import { cardOfLetter } from '../card-of-letter.ts'
import { readNameBook } from '../read-name-book.ts'
import { readLetterIndex } from './letter-index.ts'

const USUAL_PAGE = 50

/** Letters that this person may see, the newest first, by pages. */
export async function listLetters(ports: Ports, actor: Actor, query: LetterQuery): Promise<LetterPage> {
  const { store } = ports
  const { text, after, limit = USUAL_PAGE } = query
  const index = await readLetterIndex(store, store)
  const found = text === undefined ? index.letters : await index.search(text)
  const wanted = found.filter((each) => fits(each, query) && maySee(actor, 'letter', each)).toReversed()
  const from = after === undefined ? 0 : wanted.findIndex(({ id }) => id === after) + 1
  const page = wanted.slice(from, from + limit)
  const names = await readNameBook(store)
  const last = page.at(-1)
  return {
    total: wanted.length,
    letters: await Promise.all(page.map((each) => cardOfLetter(ports, each, names))),
    ...(last && from + page.length < wanted.length && { next: last.id }),
  }
}

function fits(letter: Letter, { direction, series, year, status, waiting }: LetterQuery): boolean {
  return (
    (direction === undefined || letter.direction === direction) &&
    (series === undefined || letter.series === series) &&
    (year === undefined || letter.agenda.year === year) &&
    (status === undefined || status.includes(letter.status)) &&
    (!waiting || letterWaits(letter))
  )
}
