import type { CaseCard, Person } from '#shared/schema/board.ts'
import type { CaseFile } from '#shared/schema/case-file.ts'
import type { Sop } from '#shared/schema/sop.ts'
import { type StoredItem, storedItem } from '../settings/stored-item.ts'
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

type Content = Readonly<Record<string, KnownCases>>

const cacheItem = storedItem<Content>('local', 'cases')

export type CaseCache = ReturnType<typeof createCaseCache>

/** Keeps the last answers so that a page opened while the server is away still shows its step. */
export function createCaseCache(item: StoredItem<Content> = cacheItem) {
  const inTurn = createTurns()
  return {
    async find(nip: string): Promise<KnownCases | undefined> {
      return (await item.read())?.[nip]
    },
    /** Takes a server's answer in. One asked for before a command may come after it: no case goes back. */
    keep: (nip: string, known: KnownCases) =>
      inTurn(async () => {
        const content = (await item.read()) ?? {}
        const others = Object.entries(content).filter(([each]) => each !== nip)
        others.sort(([, a], [, b]) => b.asOf.localeCompare(a.asOf))
        const kept = { ...known, cases: known.cases.map((each) => newer(each, content[nip]?.cases)) }
        await item.write({ ...Object.fromEntries(others.slice(0, KEPT - 1)), [nip]: kept })
      }),
    /** Changes the cases of one person as a command did that the server has. */
    advance: (nip: string, change: (known: KnownCases) => KnownCases) =>
      inTurn(async () => {
        const content = (await item.read()) ?? {}
        const known = content[nip]
        if (known) await item.write({ ...content, [nip]: change(known) })
      }),
    /** Another account may see other cases. */
    clear: () => item.remove(),
  }
}

function newer(fresh: KnownCase, known: readonly KnownCase[] = []): KnownCase {
  const before = known.find(({ caseFile }) => caseFile.id === fresh.caseFile.id)
  return before && before.caseFile.revision > fresh.caseFile.revision ? before : fresh
}
