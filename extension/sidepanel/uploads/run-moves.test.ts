import { expect, test } from 'vitest'
import type { UploadCard } from '#shared/schema/board.ts'
import { runMoves } from './run-moves.ts'

const moves = (card: Partial<UploadCard>, role: 'ops' | 'supervisor' = 'ops') =>
  runMoves(card as UploadCard, { roles: [role] })

test.each<[Partial<UploadCard>, string[]]>([
  [{ status: 'planned' }, ['cancel']],
  [{ status: 'released' }, ['pause', 'cancel']],
  [{ status: 'running' }, ['pause', 'cancel']],
  [{ status: 'running', stopAsked: 'pause' }, ['resume', 'cancel']],
  [{ status: 'running', stopAsked: 'cancel' }, []],
  [{ status: 'waiting-for-person' }, ['pause', 'cancel']],
  [{ status: 'paused' }, ['resume', 'cancel']],
  [{ status: 'finished' }, []],
  [{ status: 'cancelled' }, []],
])('a run %o can be moved by %j', (card, expected) => {
  expect(moves(card)).toEqual(expected)
})

test('who may not run it cannot take it up again', () => {
  expect(moves({ status: 'paused' }, 'supervisor')).toEqual(['cancel'])
})
