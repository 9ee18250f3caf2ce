import type { Ports } from '#bridge/ports/ports.ts'
import { letterCard } from '#shared/domain/letter/letter-card.ts'
import type { Letter, LetterCard } from '#shared/schema/letter.ts'
import { officeCalendar } from './office-calendar.ts'
import { type NameBook, readNameBook } from './read-name-book.ts'
import { readSubjects } from './read-subjects.ts'

/** A letter as it stands now. */
export async function cardOfLetter(ports: Ports, letter: Letter, names?: NameBook): Promise<LetterCard> {
  const { store } = ports
  const [subjectOf, { personOf }, cases] = await Promise.all([
    readSubjects(store, subjectIdsOf(letter)),
    names ?? readNameBook(store),
    Promise.all(letter.caseIds.map((id) => store.find('case', id))),
  ])
  const numbers = new Map(cases.flatMap((each) => (each ? [[each.id, each.number] as const] : [])))
  const numberOfCase = (id: string) => numbers.get(id) ?? '—'
  return letterCard(letter, { subjectOf, personOf, calendar: officeCalendar(ports), numberOfCase })
}

function subjectIdsOf({
  detailsId,
  disposisi,
  signings,
  srikandi = [],
  cancelled,
}: Letter): (string | undefined)[] {
  return [
    detailsId,
    cancelled?.reasonId,
    ...disposisi.flatMap(({ noteId, reportId, sheet }) => [noteId, reportId, sheet?.disputed?.reasonId]),
    ...srikandi.map((each) => each.detailsId),
    ...signings.map(({ sheet }) => sheet?.disputed?.reasonId),
  ]
}
