import { alarms } from '#shared/domain/deadline-tone.ts'
import { isOver } from '#shared/domain/is-over.ts'
import type { CaseCard } from '#shared/schema/board.ts'
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
}

/** The cases that a filter leaves: what is due first on top, what has no limit by its last change. */
export function filterBoard(cards: readonly CaseCard[], filter: BoardFilter, now: Date): CaseCard[] {
  const text = normalSearch(filter.text)
  return cards
    .filter((card) => hasStatus(card, filter.status, now))
    .filter((card) => filter.sopId === '' || card.sop.id === filter.sopId)
    .filter((card) => text === '' || searchable(card).includes(text))
    .sort((a, b) => dueOrder(a).localeCompare(dueOrder(b)) || b.changedAt.localeCompare(a.changedAt))
}

/** Whether the step, or the whole service in the office's hands, is past its due moment. */
function isLate({ status, current, clock }: CaseCard, now: Date): boolean {
  if (status !== 'open') return false
  const isPast = (due: string | undefined) => due !== undefined && Date.parse(due) < now.getTime()
  const isStepLate = current?.waktu !== undefined && alarms(current.waktu) && isPast(current.dueAt)
  return isStepLate || (clock.running === 'office' && isPast(clock.dueAt))
}

function hasStatus(card: CaseCard, status: BoardStatus, now: Date): boolean {
  if (status === 'all') return true
  if (status === 'running') return !isOver(card)
  return status === 'late' ? isLate(card, now) : card.status === status
}

function searchable({ number, applicant, sop, current, holder }: CaseCard): string {
  const words = [number, applicant.name, applicant.nip, sop.title, current?.kegiatan, holder?.name]
  return words.map((word) => normalSearch(word ?? '')).join('\n')
}

function dueOrder(card: CaseCard): string {
  return card.status === 'open' ? (card.current?.dueAt ?? card.clock.dueAt ?? '9') : '9'
}
