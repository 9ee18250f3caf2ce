import { expect, test } from 'vitest'
import { guardRequest } from './guard.ts'

const chrome = 'chrome-extension://hfeicbklmhjkaklgogaeidijpbmkofmb'
const firefox = 'moz-extension://3f2504e0-4f89-41d3-9a0c-0305e82c3301'
const hosts = new Set(['127.0.0.1:7417'])
const refusal = { status: 403, reason: 'origin not allowed' }

test.each([
  ['an installation that is let in', 'GET', ['Sec-Fetch-Site', 'same-origin'], [chrome, firefox], undefined],
  ['one where none is let in', 'GET', ['Sec-Fetch-Site', 'same-origin'], [chrome], refusal],
  ['a page of another site', 'GET', ['Sec-Fetch-Site', 'cross-site'], [chrome, firefox], refusal],
  ['a page of the same site', 'GET', ['Sec-Fetch-Site', 'same-site'], [chrome, firefox], refusal],
  [
    'another installation that names itself',
    'GET',
    ['Origin', 'moz-extension://00000000-4f89-41d3-9a0c-0305e82c3301', 'Sec-Fetch-Site', 'same-origin'],
    [chrome, firefox],
    refusal,
  ],
  [
    'a POST that does not say whose it is',
    'POST',
    ['Sec-Fetch-Site', 'same-origin'],
    [chrome, firefox],
    refusal,
  ],
])('in Firefox: %s', (_who, method, headers, origins, answer) => {
  const head = { method, url: '/live', rawHeaders: ['Host', '127.0.0.1:7417', ...headers] }
  expect(guardRequest(head, { hosts, origins: new Set(origins) })).toEqual(answer)
})
