import type { Ports } from '#bridge/ports/ports.ts'
import type { LetterEntry } from '#shared/domain/letter/letter-entry.ts'
import { maySeeLetter } from '#shared/domain/letter/may-see-letter.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { LetterFilter, LetterPage, LetterQuery } from '#shared/schema/letter-query.ts'
import { cardsOfLetters } from './cards-of-letters.ts'
import { readLetterIndex } from './letter-index.ts'

const USUAL_PAGE = 50

/** Letters that this person may see, the newest first, by pages. */
export async function listLetters(ports: Ports, actor: Actor, query: LetterQuery): Promise<LetterPage> {
  const { after, limit = USUAL_PAGE } = query
  const wanted = await wantedLetters(ports, actor, query)
  const from = after === undefined ? 0 : wanted.findIndex(({ id }) => id === after) + 1
  const page = wanted.slice(from, from + limit)
  const last = page.at(-1)
  return {
    total: wanted.length,
    letters: await cardsOfLetters(ports, page),
    ...(last && from + page.length < wanted.length && { next: last.id }),
  }
}

/** Rows of all that match and that this person may see, the newest first. */
export async function wantedLetters(
  { store }: Ports,
  actor: Actor,
  filter: LetterFilter,
): Promise<LetterEntry[]> {
  const index = await readLetterIndex(store, store)
  const found = filter.text === undefined ? index.letters : await index.search(filter.text)
  return found.filter((each) => fits(each, filter) && maySeeLetter(actor, each)).toReversed()
}

function fits(letter: LetterEntry, { direction, series, year, status, waiting }: LetterFilter): boolean {
  return (
    (direction === undefined || letter.direction === direction) &&
    (series === undefined || letter.series === series) &&
    (year === undefined || letter.agenda.year === year) &&
    (status === undefined || status.includes(letter.status)) &&
    (!waiting || letter.waits)
  )
}
