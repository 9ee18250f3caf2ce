import type { RecordReader } from '#bridge/ports/event-store.ts'
import type { Ports } from '#bridge/ports/ports.ts'
import { letterWaits } from '#shared/domain/letter/letter-waits.ts'
import { maySee } from '#shared/domain/may-see.ts'
import { DomainError } from '#shared/errors.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { Board } from '#shared/schema/board.ts'
import type { CaseFile } from '#shared/schema/case-file.ts'
import { cardOfCase } from './card-of-case.ts'
import { cardOfLetter } from './card-of-letter.ts'
import { cardOfPengaduan } from './card-of-pengaduan.ts'
import { eachEntry } from './each-entry.ts'
import { listUploads } from './list-uploads.ts'
import { readMe } from './organisation/read-me.ts'
import { readNameBook } from './read-name-book.ts'

/**
 * Everything this person may see, of the cases those that are not over. The cursor is read first: what happens while the rest is read comes again over
 * the live feed, where a repeat does no harm; the other way round it would be lost.
 */
export async function readBoard(ports: Ports, actor: Actor): Promise<Board> {
  const { store } = ports
  const lastSeq = store.lastSeq()
  const account = await store.find('account', actor.id)
  if (!account) throw new DomainError('account-not-found', { account: actor.id })
  const names = await readNameBook(store)
  const cases = (await openCases(store, actor)).filter((each) => maySee(actor, 'case', each))
  const pengaduan = (await store.all('pengaduan')).filter((each) => maySee(actor, 'pengaduan', each))
  const letters = (await store.all('letter')).filter(
    (each) => letterWaits(each) && maySee(actor, 'letter', each),
  )
  return {
    lastSeq,
    me: await readMe(ports, account),
    cases: await Promise.all(cases.map((each) => cardOfCase(ports, each, names))),
    letters: await Promise.all(letters.map((each) => cardOfLetter(ports, each, names))),
    pengaduan: await Promise.all(pengaduan.map((each) => cardOfPengaduan(ports, each, names))),
    uploads: await listUploads(ports, actor),
    people: [...names.people],
    instructions: [...ports.catalogue.letterDesk().instructions],
  }
}

async function openCases(store: RecordReader, { sight }: Actor): Promise<CaseFile[]> {
  const found: (CaseFile | undefined)[] = []
  const reach = sight && { sight: [...sight] }
  for await (const entries of eachEntry(store, {
    status: ['open', 'returned', 'held', 'done'],
    sort: 'opened',
    ...reach,
  }))
    found.push(...(await Promise.all(entries.map(({ id }) => store.find('case', id)))))
  return found.filter((each) => each !== undefined)
}
