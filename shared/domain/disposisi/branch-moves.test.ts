import { expect, test } from 'vitest'
import type { DisposisiCard } from '#shared/schema/disposisi.ts'
import { branchMoves } from './branch-moves.ts'

const sheet = { recordedBy: 'tata', recordedAt: '', onSheet: '', recordedByName: 'Tata' }
const branch = (more: Partial<DisposisiCard>) =>
  ({ id: 'b', from: 'bambang', to: 'rina', state: 'unread', ...more }) as DisposisiCard
const readAt = '2026-11-23T01:00:00.000Z'

test.each([
  ['its receiver, unread', branch({}), 'rina', ['read', 'passOn']],
  ['its receiver, read', branch({ state: 'read', readAt }), 'rina', ['settle', 'passOn']],
  ['its receiver, with branches of his own open', branch({ state: 'passed-on', readAt }), 'rina', ['passOn']],
  ['its receiver, settled', branch({ state: 'settled', readAt }), 'rina', []],
  ['its receiver, withdrawn', branch({ state: 'withdrawn' }), 'rina', []],
  ['its giver, while nobody has read it', branch({}), 'bambang', ['withdraw']],
  ['its giver, once it is read', branch({ state: 'read', readAt }), 'bambang', []],
  ['its giver, withdrawn', branch({ state: 'withdrawn' }), 'bambang', ['passOn']],
  ['who recorded it from a sheet', branch({ sheet }), 'tata', ['withdraw']],
  ['anybody else', branch({}), 'sri', []],
] as const)('a disposisi for %s', (_who, each, me, moves) => {
  expect(branchMoves(each, me)).toEqual(moves)
})
