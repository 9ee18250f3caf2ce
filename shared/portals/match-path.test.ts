import { expect, test } from 'vitest'
import { matchPath } from './match-path.ts'

test.each([
  ['/a/b', '/a/b', {}],
  ['/a/b', '/a/b/', {}],
  ['/a/:nip', '/a/123', { nip: '123' }],
  ['/a/:kind/:nip', '/a/pns/123', { kind: 'pns', nip: '123' }],
  ['/', '/', {}],
  ['/a/:nip', '/a', undefined],
  ['/a/:nip', '/a/1/2', undefined],
  ['/a', '/A', undefined],
  ['/a.b', '/axb', undefined],
])('%s against %s', (pattern, path, params) => {
  expect(matchPath(pattern, path)).toEqual(params)
})
