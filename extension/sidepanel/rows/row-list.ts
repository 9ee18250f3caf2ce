import { type ReadonlySignal, signal } from '@preact/signals'
import type { ParticipantCard } from '#shared/schema/participant-answer.ts'
import type { ParticipantFilter } from '#shared/schema/participant-filter.ts'
import type { BridgeFailure } from '../../bridge-client/bridge-failure.ts'
import type { CallResult } from '../call-bridge.ts'

/** Rows a page; the list of a letter may hold thousands. */
const PAGE = 100

interface RowPage {
  readonly total: number
  readonly rows: readonly ParticipantCard[]
  readonly next?: number | undefined
}
type Ask = (filter: Omit<ParticipantFilter, 'caseId'>) => Promise<CallResult<RowPage>>

/** Rows of a berkas, a page at a time, and which of those that are shown are selected. */
export function createRowList(ask: Ask) {
  const rows = signal<readonly ParticipantCard[] | undefined>(undefined)
  const total = signal(0)
  const next = signal<number | undefined>(undefined)
  const failure = signal<BridgeFailure | undefined>(undefined)
  const selected = signal<ReadonlySet<number>>(new Set())
  let asked: Omit<ParticipantFilter, 'caseId'> = {}
  let turn = 0

  async function read(filter: Omit<ParticipantFilter, 'caseId'>, before: readonly ParticipantCard[]) {
    turn += 1
    const mine = turn
    const answer = await ask({ ...filter, limit: PAGE })
    if (mine !== turn) return
    failure.value = answer.ok ? undefined : answer.failure
    if (!answer.ok) return
    rows.value = [...before, ...answer.value.rows]
    total.value = answer.value.total
    next.value = answer.value.next
    // What is no longer shown is never acted on unseen.
    const shown = new Set(rows.value.map(({ no }) => no))
    selected.value = new Set([...selected.value].filter((no) => shown.has(no)))
  }

  return {
    rows: rows as ReadonlySignal<readonly ParticipantCard[] | undefined>,
    total: total as ReadonlySignal<number>,
    next: next as ReadonlySignal<number | undefined>,
    failure: failure as ReadonlySignal<BridgeFailure | undefined>,
    selected: selected as ReadonlySignal<ReadonlySet<number>>,
    show(filter: Omit<ParticipantFilter, 'caseId'>): Promise<void> {
      asked = filter
      return read(filter, [])
    },
    async more(): Promise<void> {
      if (next.value !== undefined) await read({ ...asked, after: next.value }, rows.value ?? [])
    },
    toggle(no: number): void {
      const kept = new Set(selected.value)
      if (!kept.delete(no)) kept.add(no)
      selected.value = kept
    },
    /** Selects all that are shown; none where all are. */
    toggleAll(): void {
      const all = (rows.value ?? []).map(({ no }) => no)
      selected.value = new Set(selected.value.size === all.length ? [] : all)
    },
  }
}

export type RowList = ReturnType<typeof createRowList>
