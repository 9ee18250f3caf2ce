import { describe, expect, test } from 'vitest'
import { type LinePlace, signingLine, standingIn } from './signing-line.ts'

const places: LinePlace[] = [
  { key: 'kasub', part: 'hierarchy' },
  { key: 'kabid', part: 'hierarchy' },
  { key: 'bidang-lain', part: 'coordination' },
  { key: 'keuangan', part: 'coordination' },
  { key: 'kaban', part: 'signer' },
  { key: 'wali', part: 'signer' },
]

test.each<[string[], string[]]>([
  [[], ['kasub', 'bidang-lain', 'keuangan']],
  [['kasub'], ['kabid', 'bidang-lain', 'keuangan']],
  [['keuangan'], ['kasub', 'bidang-lain']],
  [['kasub', 'kabid', 'keuangan'], ['bidang-lain']],
  [['kasub', 'kabid', 'keuangan', 'bidang-lain'], ['kaban']],
  [['kasub', 'kabid', 'keuangan', 'bidang-lain', 'kaban'], ['wali']],
  [places.map(({ key }) => key), []],
])('after %j it is the turn of %j', (signed, next) => {
  const state = signingLine(places, new Set(signed))
  expect(state.next.map(({ key }) => key)).toEqual(next)
  expect(state.isComplete).toBe(next.length === 0)
})

describe('where somebody stands', () => {
  test.each([
    ['his turn', ['kasub'], ['kabid'], 'next'],
    ['before it', [], ['kabid'], 'too-early'],
    ['the signer before the coordination', ['kasub', 'kabid', 'keuangan'], ['kaban'], 'too-early'],
    ['done already', ['kasub'], ['kasub'], 'given'],
    ['done in one of his two places', ['kasub'], ['kasub', 'kabid'], 'next'],
    ['none of the line', ['kasub'], ['orang-lain'], 'not-in-line'],
  ])('%s', (_what, signed, keys, is) => {
    expect(standingIn(places, new Set(signed), new Set(keys)).is).toBe(is)
  })
})
