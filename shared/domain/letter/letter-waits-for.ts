import type { Person } from '#shared/schema/board.ts'
import type { LetterCard } from '#shared/schema/letter.ts'
import { turnInLetter } from './turn-in-letter.ts'

export type LetterReason = 'letter-read' | 'letter-settle' | 'letter-dispose' | 'letter-sign'

/** Why a letter waits for this person; undefined = it does not. Whether he may act, the server decides. */
export function letterWaitsFor(card: LetterCard, me: Person): LetterReason | undefined {
  const { direction, status, disposisi, srikandi, caseIds, handedTo, line } = card
  if (direction === 'outgoing') {
    if (status !== 'concept') return undefined
    const isTurn = line ? turnInLetter(me, card, (key) => key).ok : me.roles.includes('supervisor')
    return isTurn ? 'letter-sign' : undefined
  }
  const mine = disposisi.filter(({ to }) => to === me.id)
  if (mine.some(({ state }) => state === 'unread')) return 'letter-read'
  if (mine.some(({ state }) => state === 'read')) return 'letter-settle'
  const isUntouched = disposisi.length + srikandi.length + caseIds.length === 0
  return isUntouched && handedTo === me.id ? 'letter-dispose' : undefined
}
