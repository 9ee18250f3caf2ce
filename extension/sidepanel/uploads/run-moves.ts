import type { Person, UploadCard } from '#shared/schema/board.ts'

export type RunMove = 'pause' | 'resume' | 'cancel'

/** What a person may do with a run as it stands. Going on is for who may run it: `ops`. */
export function runMoves({ status, stopAsked }: UploadCard, { roles }: Pick<Person, 'roles'>): RunMove[] {
  const isUnderWay = status === 'running' || status === 'waiting-for-person'
  const isOver = status === 'finished' || status === 'cancelled'
  const waits = status === 'paused' || stopAsked === 'pause'
  return [
    ...((isUnderWay || status === 'released') && !stopAsked ? ['pause' as const] : []),
    ...(waits && stopAsked !== 'cancel' && roles.includes('ops') ? ['resume' as const] : []),
    ...(!isOver && stopAsked !== 'cancel' ? ['cancel' as const] : []),
  ]
}
