import { dueOrder } from '#shared/domain/due-order.ts'
import { isOver } from '#shared/domain/is-over.ts'
import { lateFrom } from '#shared/domain/late-from.ts'
import type { CaseCard } from '#shared/schema/board.ts'
import type { CaseFilter } from '#shared/schema/filter-command.ts'
import { normalSearch } from './normal-search.ts'

export const boardStatuses = [
  'running',
  'late',
  'open',
  'returned',
  'held',
  'done',
  'closed',
  'ended',
  'all',
] as const
export type BoardStatus = (typeof boardStatuses)[number]

export interface BoardFilter {
  readonly text: string
  readonly sopId: string
  readonly status: BoardStatus
  /** Conditions of a saved filter: then these alone hold, and the text narrows what they leave. */
  readonly saved?: CaseFilter | undefined
}

/** The cases that a filter leaves: what is due first on top, what has no limit by its last change. */
export function filterBoard(cards: readonly CaseCard[], filter: BoardFilter, now: Date): CaseCard[] {
  const text = normalSearch(filter.text)
  const { saved } = filter
  const fits = (card: CaseCard) =>
    saved
      ? fitsSaved(card, saved)
      : hasStatus(card, filter.status, now) && (filter.sopId === '' || card.sop.id === filter.sopId)
  return cards
    .filter(fits)
    .filter((card) => text === '' || searchable(card).includes(text))
    .sort((a, b) => dueKey(a) - dueKey(b) || b.changedAt.localeCompare(a.changedAt))
}

/** What the server found, in its order. A search looks in all states until one is chosen: who seeks, seeks everywhere. */
export function filterFound(cards: readonly CaseCard[], filter: BoardFilter, now: Date): CaseCard[] {
  if (filter.saved) {
    const text = normalSearch(filter.text)
    return cards.filter((card) => text === '' || searchable(card).includes(text))
  }
  return cards
    .filter((card) => filter.status === 'running' || hasStatus(card, filter.status, now))
    .filter((card) => filter.sopId === '' || card.sop.id === filter.sopId)
}

/**
 * Whether a card surely meets a saved filter. A condition that only the server can answer leaves the card out: until it
 * has answered some may be missing, but none stands there that does not belong.
 */
function fitsSaved(card: CaseCard, saved: CaseFilter): boolean {
  const { status, sopId, stepId, holder, text, sort: _sort, order: _order, ...others } = saved
  return (
    Object.keys(others).length === 0 &&
    (status?.includes(card.status) ?? true) &&
    (sopId === undefined || card.sop.id === sopId) &&
    (stepId === undefined || card.current?.id === stepId) &&
    (holder === undefined || card.holder?.accountId === holder) &&
    (text === undefined || searchable(card).includes(normalSearch(text)))
  )
}

function hasStatus(card: CaseCard, status: BoardStatus, now: Date): boolean {
  if (status === 'all') return true
  if (status === 'running') return !isOver(card)
  return status === 'late' ? (lateFrom(card) ?? Infinity) < now.getTime() : card.status === status
}

function searchable({ number, applicant, sop, current, holder }: CaseCard): string {
  const words = [number, applicant.name, applicant.nip, sop.title, current?.kegiatan, holder?.name]
  return words.map((word) => normalSearch(word ?? '')).join('\n')
}

/** What has no limit comes last. */
function dueKey(card: CaseCard): number {
  return dueOrder(card) ?? Number.MAX_SAFE_INTEGER
}
