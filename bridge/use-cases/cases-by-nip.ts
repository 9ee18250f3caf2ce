import type { Ports } from '#bridge/ports/ports.ts'
import { isOver } from '#shared/domain/is-over.ts'
import { maySee } from '#shared/domain/may-see.ts'
import { DomainError } from '#shared/errors.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { CaseCard, Person } from '#shared/schema/board.ts'
import type { CaseFile } from '#shared/schema/case-file.ts'
import type { Sop } from '#shared/schema/sop.ts'
import { cardOfCase, sopOf } from './card-of-case.ts'
import { readMe } from './organisation/read-me.ts'
import { caseOfNip } from './participants/case-of-nip.ts'
import { readNameBook } from './read-name-book.ts'

export interface CasesOfNip {
  readonly cases: { readonly card: CaseCard; readonly caseFile: CaseFile }[]
  /** The SOP versions they run on, each once. */
  readonly sops: Sop[]
  readonly me: Person
}

/** The berkas of one person that are not over, with all that the extension needs to decide on them by itself. */
export async function casesByNip(ports: Ports, actor: Actor, nip: string): Promise<CasesOfNip> {
  const { store } = ports
  const account = await store.find('account', actor.id)
  if (!account) throw new DomainError('account-not-found', { account: actor.id })
  const entry = await store.personByNip(nip)
  const names = await readNameBook(store)
  const found = await Promise.all((entry?.caseIds ?? []).map((id) => store.find('case', id)))
  const open = found.filter((each) => each !== undefined && !isOver(each) && maySee(actor, 'case', each))
  const caseFiles = open.filter((each) => each !== undefined)
  const own = await Promise.all(caseFiles.map((caseFile) => caseOfNip(store, caseFile, nip)))
  const running = own.filter((each) => each !== undefined)
  const sops = new Set(running.map(({ caseFile }) => sopOf(ports, caseFile)))
  return {
    cases: await Promise.all(
      running.map(async ({ caseFile, row }) => {
        const card = await cardOfCase(ports, caseFile, { names, reader: actor })
        return { card: { ...card, ...(row && { row }) }, caseFile }
      }),
    ),
    sops: [...sops],
    me: await readMe(ports, account),
  }
}
