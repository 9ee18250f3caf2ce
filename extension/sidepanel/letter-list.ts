import { type ReadonlySignal, signal } from '@preact/signals'
import type { LetterCard } from '#shared/schema/letter.ts'
import type { LetterPage, LetterQuery } from '#shared/schema/letter-query.ts'
import type { BridgeFailure } from '../bridge-client/bridge-failure.ts'
import type { CallResult } from './call-bridge.ts'

const PAGE = 50

type Ask = (query: LetterQuery) => Promise<CallResult<LetterPage>>

/** Letters that answer a question, a page at a time. Of two questions only the later one is answered. */
export function createLetterList(ask: Ask) {
  const letters = signal<readonly LetterCard[] | undefined>(undefined)
  const total = signal(0)
  const next = signal<string | undefined>(undefined)
  const failure = signal<BridgeFailure | undefined>(undefined)
  let asked: LetterQuery = {}
  let turn = 0

  async function read(query: LetterQuery, before: readonly LetterCard[]): Promise<void> {
    turn += 1
    const mine = turn
    const answer = await ask({ ...query, limit: PAGE })
    if (mine !== turn) return
    failure.value = answer.ok ? undefined : answer.failure
    if (!answer.ok) return
    letters.value = [...before, ...answer.value.letters]
    total.value = answer.value.total
    next.value = answer.value.next
  }

  return {
    letters: letters as ReadonlySignal<readonly LetterCard[] | undefined>,
    total: total as ReadonlySignal<number>,
    next: next as ReadonlySignal<string | undefined>,
    failure: failure as ReadonlySignal<BridgeFailure | undefined>,
    show(query: LetterQuery): Promise<void> {
      asked = query
      return read(query, [])
    },
    async more(): Promise<void> {
      if (next.value !== undefined) await read({ ...asked, after: next.value }, letters.value ?? [])
    },
  }
}
