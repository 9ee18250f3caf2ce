import type { Ports } from '#bridge/ports/ports.ts'
import { maySeeLetter } from '#shared/domain/letter/may-see-letter.ts'
import { maySee } from '#shared/domain/may-see.ts'
import { DomainError } from '#shared/errors.ts'
import type { Actor, Role } from '#shared/schema/account.ts'
import type { Board, CaseCard } from '#shared/schema/board.ts'
import { cardOfPengaduan } from './card-of-pengaduan.ts'
import { disposisiOffer } from './disposisi/disposisi-offer.ts'
import { cardsOfLetters } from './letter/cards-of-letters.ts'
import { listUploads } from './list-uploads.ts'
import { listCases } from './lists/list-cases.ts'
import { readMe } from './organisation/read-me.ts'
import { readNameBook } from './read-name-book.ts'

/**
 * What this person needs first: of the cases those that wait for him, and the first of all that are not over; the
 * panel asks `cases.list` for the rest. The cursor is read first: what happens while the rest is read comes again over
 * the live feed, where a repeat does no harm; the other way round it would be lost.
 */
export async function readBoard(ports: Ports, actor: Actor): Promise<Board> {
  const { store } = ports
  const lastSeq = store.lastSeq()
  const account = await store.find('account', actor.id)
  if (!account) throw new DomainError('account-not-found', { account: actor.id })
  const names = await readNameBook(store)
  const pengaduan = (await store.all('pengaduan')).filter((each) => maySee(actor, 'pengaduan', each))
  const letters = (await store.letters()).filter((each) => each.waits && maySeeLetter(actor, each))
  return {
    lastSeq,
    me: await readMe(ports, account),
    cases: await firstCases(ports, actor),
    letters: await cardsOfLetters(ports, letters, names),
    pengaduan: await Promise.all(pengaduan.map((each) => cardOfPengaduan(ports, each, names))),
    uploads: await listUploads(ports, actor),
    ...(await disposisiOffer(ports, names)),
  }
}

/** What is due first of those that wait for him, and of all; an office may have a hundred thousand. */
async function firstCases(ports: Ports, actor: Actor): Promise<CaseCard[]> {
  const handles: readonly Role[] = ['petugas', 'tu', 'supervisor']
  if (!actor.roles.some((role) => handles.includes(role))) return []
  const status = [...running]
  const [mine, first] = await Promise.all([
    listCases(ports, actor, { status, scope: 'mine', limit: 100 }),
    listCases(ports, actor, { status, limit: 100 }),
  ])
  const cards = [...mine.cases, ...first.cases]
  return [...new Map(cards.map((card) => [card.id, card])).values()]
}

const running = ['open', 'returned', 'held', 'done'] as const
