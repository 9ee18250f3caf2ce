import { type ReadonlySignal, useSignal, useSignalEffect } from '@preact/signals'
import { useRef } from 'preact/hooks'
import type { CaseListQuery } from '#shared/schema/case-list.ts'
import type { BoardFilter, BoardStatus } from './board-filter.ts'
import { usePanel, usePanelBoard } from './panel-context.ts'

/** So long after the last key a search is asked. */
const TYPING_MS = 250

interface Loaded {
  /** Of a search or a saved filter: the cards in the server's order. */
  readonly found?: readonly string[]
  readonly total: number
  readonly next?: string | undefined
}

/**
 * The pages of the server's list for what the filter asks, taken into the live board as they come. Without a server
 * nothing comes, and the panel shows what it knows.
 */
export function useCasePages(filter: ReadonlySignal<BoardFilter>) {
  const { model } = usePanel()
  const board = usePanelBoard()
  const loaded = useSignal<Loaded | undefined>(undefined)
  /** A page is asked for once. */
  const reading = useRef(false)

  async function load(
    asked: BoardFilter,
    { before, isStale }: { readonly before?: Loaded | undefined; readonly isStale: () => boolean },
  ): Promise<void> {
    const text = asked.text.trim()
    const after = before?.next === undefined ? {} : { after: before.next }
    const saved = asked.saved
    const answer = await model.call(async (client) => {
      if (saved) return client.cases.list.query({ ...saved, ...after })
      if (text === '') return client.cases.list.query({ ...queryOf(asked), ...after })
      const { found, ...page } = await client.cases.search.query({ text, ...after })
      return { ...page, cases: found.map(({ card }) => card) }
    })
    if (isStale() || !answer.ok) return
    const { cases, total, next } = answer.value
    for (const card of cases) board.receiveCase(card)
    const found = [...(before?.found ?? []), ...cases.map(({ id }) => id)]
    loaded.value = { total, next, ...((saved || text !== '') && { found: [...new Set(found)] }) }
  }

  useSignalEffect(() => {
    const asked = filter.value
    const stop = new AbortController()
    loaded.value = undefined
    const timer = setTimeout(
      () => void load(asked, { isStale: () => stop.signal.aborted }),
      asked.saved || asked.text.trim() === '' ? 0 : TYPING_MS,
    )
    return () => {
      stop.abort()
      clearTimeout(timer)
    }
  })

  return {
    loaded: loaded as ReadonlySignal<Loaded | undefined>,
    async more(): Promise<void> {
      if (reading.current) return
      reading.current = true
      const before = loaded.peek()
      try {
        await load(filter.peek(), { before, isStale: () => loaded.peek() !== before })
      } finally {
        reading.current = false
      }
    },
  }
}

const running = ['open', 'returned', 'held', 'done'] as const satisfies readonly BoardStatus[]

/** What the board asks for, as the server's list and a saved filter take it. */
export function queryOf({ status, sopId }: BoardFilter): CaseListQuery {
  const sop = sopId === '' ? {} : { sopId }
  if (status === 'all') return sop
  if (status === 'late') return { ...sop, due: 'late' }
  return { ...sop, status: status === 'running' ? [...running] : [status] }
}
