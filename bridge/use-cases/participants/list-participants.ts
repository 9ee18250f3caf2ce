import type { Ports } from '#bridge/ports/ports.ts'
import { participantCard } from '#shared/domain/participant/participant-card.ts'
import { participantSubjectId } from '#shared/domain/participant/participant-subject.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { Participant } from '#shared/schema/participant.ts'
import type { ParticipantCard } from '#shared/schema/participant-answer.ts'
import type { ParticipantFilter } from '#shared/schema/participant-filter.ts'
import { sopOf } from '../card-of-case.ts'
import { findCase } from '../decide-on-case.ts'
import { readNameBook } from '../read-name-book.ts'
import { readSubjects } from '../read-subjects.ts'
import { emptyList } from './decide-on-rows.ts'

export interface ParticipantPage {
  readonly number: string
  readonly total: number
  readonly rows: ParticipantCard[]
  /** Number of the last row; ask for those after it. Absent on the last page. */
  readonly next?: number
}

const PAGE = 200

/** The rows of a berkas that match, in their order, a page at a time. */
export async function listParticipants(
  ports: Ports,
  actor: Actor,
  { caseId, after = 0, limit = PAGE, ...filter }: ParticipantFilter,
): Promise<ParticipantPage> {
  const caseFile = await findCase(ports.store, actor, caseId)
  const { rows } = (await ports.store.find('participants', caseId)) ?? emptyList(caseId)
  const sop = sopOf(ports, caseFile)
  const calendar = ports.catalogue.calendar(caseFile.calendar.id, caseFile.calendar.version)
  const names = await readNameBook(ports.store)
  const now = ports.clock.now()
  const cards: ParticipantCard[] = []
  // One more than the page shows whether another one follows.
  for (const row of rows.slice(Math.max(0, after))) {
    if (cards.length > limit) break
    if (filter.state !== undefined && row.state !== filter.state) continue
    const subjectOf = await readSubjects(ports.store, textsOf(row, caseId))
    const card = participantCard(row, {
      ...{ sop, caseFile, calendar, subjectOf, now },
      personOf: (id) => names.personOf(id),
    })
    if (fits(card, filter)) cards.push(card)
  }
  const page = cards.slice(0, limit)
  const last = page.at(-1)
  return {
    number: caseFile.number,
    total: rows.length,
    rows: page,
    ...(cards.length > limit && last && { next: last.no }),
  }
}

function fits(
  card: ParticipantCard,
  { text, stepId, untaken, incomplete }: Partial<ParticipantFilter>,
): boolean {
  const { name = '', nip = '', nomorUsulan = '' } = card
  const words = `${name} ${nip} ${nomorUsulan}`.toLowerCase()
  return (
    (text === undefined || words.includes(text.toLowerCase())) &&
    (stepId === undefined || card.step?.id === stepId) &&
    (!untaken || card.isUntaken) &&
    (!incomplete || !card.isComplete)
  )
}

/** Ids of the subject records that a row's card shows. */
export function textsOf(
  { no, nomorId, returns, ended, handover }: Participant,
  caseId: string,
): (string | undefined)[] {
  return [
    participantSubjectId(caseId, no),
    nomorId,
    returns.at(-1)?.reasonId,
    ended?.reasonId,
    handover?.receiverId,
  ]
}
