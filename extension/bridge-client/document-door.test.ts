import { expect, test } from 'vitest'
import { doorFailure } from './document-door.ts'

const refusal = { error: { code: 'document-disguised', message: 'Dokumen ini bukan PDF.' } }

test.each<[string, number, string, object]>([
  [
    'a refusal keeps its code and sentence',
    415,
    JSON.stringify(refusal),
    { kind: 'refused', code: 'document-disguised', sentence: 'Dokumen ini bukan PDF.' },
  ],
  ['a token that ended', 401, JSON.stringify(refusal), { kind: 'signed-out' }],
  ['the guard, which speaks to developers', 413, '{"error":"body too large"}', { kind: 'unreachable' }],
  ['another program on the port', 502, '<html>', { kind: 'unreachable' }],
])('%s', (_what, status, body, failure) => {
  expect(doorFailure(status, body)).toEqual(failure)
})
