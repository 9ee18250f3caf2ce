import { noticesOf } from '#shared/domain/notices-of.ts'
import type { Waiter } from '#shared/domain/waits-for.ts'
import type { LiveChange, UploadCard } from '#shared/schema/board.ts'

/** Whether a change leaves something that this person is told of, so that he hears of it at once. */
export function concernsMe(change: LiveChange, me: Waiter): boolean {
  const board = {
    cases: change.kind === 'case' ? [change.card] : [],
    letters: change.kind === 'letter' ? [change.card] : [],
    pengaduan: change.kind === 'pengaduan' ? [change.card] : [],
    uploads: change.kind === 'upload' ? [change.card] : [],
  }
  const nightOf = ({ finishedAt, stoppedAt }: UploadCard) => stoppedAt ?? finishedAt
  return noticesOf(me, board, nightOf).length > 0
}
