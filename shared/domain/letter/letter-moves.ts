import type { Person } from '#shared/schema/board.ts'
import type { LetterCard } from '#shared/schema/letter.ts'

export type LetterMove =
  | 'dispose'
  | 'disposeSheet'
  | 'sign'
  | 'signSheet'
  | 'sendOut'
  | 'cancel'
  | 'srikandi'
  | 'amend'

/** What a person can do with a letter, the likeliest first. */
export function letterMoves(card: LetterCard, me: Pick<Person, 'id' | 'roles'>): LetterMove[] {
  const isTu = me.roles.includes('tu')
  const isSupervisor = me.roles.includes('supervisor')
  if (card.direction === 'incoming') {
    const moves: LetterMove[] = isSupervisor || card.handedTo === me.id ? ['dispose'] : []
    return isTu ? [...moves, 'disposeSheet', 'srikandi', 'amend'] : moves
  }
  if (card.status === 'signed') return isTu ? ['sendOut'] : []
  if (card.status !== 'concept') return []
  return [
    ...(isSupervisor ? ['sign' as const] : []),
    ...(isTu ? ['signSheet' as const] : []),
    ...(isTu ? ['amend' as const] : []),
    ...(isTu || card.registeredBy === me.id ? ['cancel' as const] : []),
  ]
}
