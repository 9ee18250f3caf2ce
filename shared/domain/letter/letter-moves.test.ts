import { expect, test } from 'vitest'
import type { Role } from '#shared/schema/account.ts'
import type { LetterCard } from '#shared/schema/letter.ts'
import { letterMoves } from './letter-moves.ts'

const incoming = { direction: 'incoming', status: 'received', handedTo: 'bambang' } as const
const concept = { direction: 'outgoing', status: 'concept', registeredBy: 'rina' } as const
const me = (id: string, ...roles: Role[]) => ({ id, roles })

test.each([
  ['the one it was handed to', incoming, me('bambang', 'petugas'), ['dispose']],
  ['a supervisor', incoming, me('sri', 'supervisor'), ['dispose']],
  ['TU', incoming, me('tata', 'tu'), ['disposeSheet', 'srikandi', 'amend']],
  ['anybody else', incoming, me('rina', 'petugas'), []],
  ['who drafted it', concept, me('rina', 'petugas'), ['cancel']],
  ['a supervisor, a draft', concept, me('sri', 'supervisor'), ['sign']],
  ['TU, a draft', concept, me('tata', 'tu'), ['signSheet', 'amend', 'cancel']],
  ['TU, once signed', { ...concept, status: 'signed' }, me('tata', 'tu'), ['sendOut']],
  ['a supervisor, once signed', { ...concept, status: 'signed' }, me('sri', 'supervisor'), []],
  ['TU, once sent', { ...concept, status: 'sent' }, me('tata', 'tu'), []],
] as const)('a letter for %s', (_who, card, person, moves) => {
  expect(letterMoves(card as LetterCard, person)).toEqual(moves)
})
