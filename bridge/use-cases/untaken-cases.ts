import type { Ports } from '#bridge/ports/ports.ts'
import { maySee } from '#shared/domain/may-see.ts'
import { untakenSince } from '#shared/domain/untaken-since.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { CaseCard } from '#shared/schema/board.ts'
import { cardOfCase, sopOf } from './card-of-case.ts'
import { eachEntry } from './each-entry.ts'
import { readNameBook } from './read-name-book.ts'

/** The berkas whose result is ready and not yet handed over, the longest waiting first. */
export async function untakenCases(ports: Ports, actor: Actor): Promise<CaseCard[]> {
  const names = await readNameBook(ports.store)
  const cards: CaseCard[] = []
  for await (const entries of eachEntry(ports.store, { status: ['open', 'done'], sort: 'opened' })) {
    for (const { id } of entries) {
      const caseFile = await ports.store.find('case', id)
      if (!caseFile || !maySee(actor, 'case', caseFile)) continue
      if (untakenSince(sopOf(ports, caseFile), caseFile) === undefined) continue
      cards.push(await cardOfCase(ports, caseFile, { names }))
    }
  }
  return cards.sort((a, b) => (a.untakenSince ?? '').localeCompare(b.untakenSince ?? ''))
}
