import { expect, test } from 'vitest'
import type { Role } from '#shared/schema/account.ts'
import type { CaseCard } from '#shared/schema/board.ts'
import { caseMoves } from './case-moves.ts'

test.each([
  ['open', ['petugas'], ['note', 'hold', 'reassign', 'withdraw']],
  ['open', ['supervisor'], ['note', 'hold', 'reassign', 'cancel']],
  ['returned', ['tu'], ['note', 'withdraw', 'cancel']],
  ['held', ['petugas'], ['note', 'withdraw']],
  ['closed', ['petugas'], ['note']],
  ['ended', ['supervisor'], ['note', 'reopen']],
] as const satisfies readonly [CaseCard['status'], readonly Role[], readonly string[]][])(
  'a berkas that is %s, for %s',
  (status, roles, moves) => {
    expect(caseMoves({ status } as CaseCard, { roles: [...roles] })).toEqual(moves)
  },
)
