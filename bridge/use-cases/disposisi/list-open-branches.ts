import type { Ports } from '#bridge/ports/ports.ts'
import { maySeeLetter } from '#shared/domain/letter/may-see-letter.ts'
import { maySee } from '#shared/domain/may-see.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { CaseCard } from '#shared/schema/board.ts'
import type { LetterCard } from '#shared/schema/letter.ts'
import type { OpenBranch } from '#shared/schema/open-branch.ts'
import { cardOfCase } from '../card-of-case.ts'
import { cardOfLetter } from '../card-of-letter.ts'
import { eachEntry } from '../each-entry.ts'
import { readNameBook } from '../read-name-book.ts'

/** Where the disposisi of the office wait, as far as this person may see: letters first, then running berkas. */
export async function listOpenBranches(ports: Ports, actor: Actor): Promise<OpenBranch[]> {
  const { store } = ports
  const names = await readNameBook(store)
  const waiting = (await store.letters()).filter((each) => each.openBranches > 0 && maySeeLetter(actor, each))
  const branches: OpenBranch[] = []
  for (const { id } of waiting) {
    const letter = await store.find('letter', id)
    if (!letter) continue
    const card = await cardOfLetter(ports, letter, names)
    branches.push(...openOf({ kind: 'letter', id: letter.id }, card.agenda.printed, card.disposisi))
  }
  for await (const entries of eachEntry(store, { status: ['open', 'returned'], sort: 'opened' })) {
    const cases = await Promise.all(entries.map(({ id }) => store.find('case', id)))
    for (const caseFile of cases) {
      if (!caseFile || caseFile.disposisi.length === 0 || !maySee(actor, 'case', caseFile)) continue
      const card = await cardOfCase(ports, caseFile, { names, reader: actor })
      branches.push(...openOf({ kind: 'case', id: caseFile.id }, card.number, card.disposisi))
    }
  }
  return branches
}

function openOf(
  on: OpenBranch['on'],
  number: string,
  disposisi: CaseCard['disposisi'] | LetterCard['disposisi'],
): OpenBranch[] {
  return disposisi
    .filter(({ state }) => state === 'unread' || state === 'read')
    .map((branch) => ({ on, number, branch }))
}
