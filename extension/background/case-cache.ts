import type { CaseCard, Person } from '#shared/schema/board.ts'
import type { CaseFile } from '#shared/schema/case-file.ts'
import type { Sop } from '#shared/schema/sop.ts'
import { type StoredFamily, storedFamily } from '../settings/stored-family.ts'
import { createTurns } from './turns.ts'

export interface KnownCase {
  readonly card: CaseCard
  readonly caseFile: CaseFile
}

/** What the server last said of one person's cases. */
export interface KnownCases {
  readonly asOf: string
  readonly me: Person
  readonly cases: readonly KnownCase[]
  readonly sops: readonly Sop[]
}

/** People of whom cases are kept on this computer: those whose pages were open last. */
const KEPT = 20

export type CaseCache = ReturnType<typeof createCaseCache>

/** Keeps the last answers, by NIP, so that a page opened while the server is away still shows its step. */
export function createCaseCache(items: StoredFamily<KnownCases> = storedFamily('local', 'cases:')) {
  const inTurn = createTurns()
  return {
    find: (nip: string): Promise<KnownCases | undefined> => items.read(nip),
    /** Takes a server's answer in. One asked for before a command may come after it: no case goes back. */
    keep: (nip: string, known: KnownCases) =>
      inTurn(async () => {
        const all = await items.readAll()
        const before = all.get(nip)
        all.delete(nip)
        const others = [...all].sort(([, a], [, b]) => b.asOf.localeCompare(a.asOf))
        await items.remove(others.slice(KEPT - 1).map(([other]) => other))
        await items.write(nip, {
          ...known,
          cases: known.cases.map((each) => newer(each, before?.cases)),
        })
      }),
    /** Changes the cases of one person as a command did that the server has. */
    advance: (nip: string, change: (known: KnownCases) => KnownCases) =>
      inTurn(async () => {
        const known = await items.read(nip)
        if (known) await items.write(nip, change(known))
      }),
    /** Another account may see other cases. */
    clear: () => inTurn(async () => items.remove([...(await items.readAll()).keys()])),
  }
}

function newer(fresh: KnownCase, known: readonly KnownCase[] = []): KnownCase {
  const before = known.find(({ caseFile }) => caseFile.id === fresh.caseFile.id)
  return before && before.caseFile.revision > fresh.caseFile.revision ? before : fresh
}
