import { expect, test } from 'vitest'
import type { Role } from '#shared/schema/account.ts'
import type { CaseCard } from '#shared/schema/board.ts'
import { caseMoves } from './case-moves.ts'

test.each([
  ['open', ['petugas'], ['note', 'hold', 'reassign', 'withdraw', 'recuse']],
  ['open', ['supervisor'], ['note', 'hold', 'reassign', 'cancel', 'recuse']],
  ['returned', ['tu'], ['note', 'withdraw', 'cancel', 'recuse']],
  ['held', ['petugas'], ['note', 'withdraw', 'recuse']],
  ['closed', ['petugas'], ['note']],
  ['ended', ['supervisor'], ['note', 'reopen']],
] as const satisfies readonly [CaseCard['status'], readonly Role[], readonly string[]][])(
  'a berkas that is %s, for %s',
  (status, roles, moves) => {
    expect(caseMoves({ status } as CaseCard, { roles: [...roles] })).toEqual(moves)
  },
)

test('who keeps out of a berkas is offered a note, and nothing that would be refused', () => {
  const card = { status: 'open' } as CaseCard
  expect(caseMoves(card, { roles: ['petugas', 'supervisor'] }, { keepsOut: true })).toEqual(['note'])
})
