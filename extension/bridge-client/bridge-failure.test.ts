import { TRPCClientError } from '@trpc/client'
import { expect, test } from 'vitest'
import { bridgeFailure } from './bridge-failure.ts'

/** An error as the client throws it for an answer with this data; undefined = there was no answer. */
function clientError(data?: object): unknown {
  const result = data && { error: { message: 'x', code: 0, data } }
  return new TRPCClientError('x', { result: result as never })
}
const domain = { code: 'case-closed', message: 'Berkas sudah ditutup.' }

test.each<[string, object | undefined, object]>([
  ['no answer', undefined, { kind: 'unreachable' }],
  ['a fault of the server', { httpStatus: 500 }, { kind: 'unreachable' }],
  ['too many calls', { httpStatus: 429, domain }, { kind: 'unreachable' }],
  ['not signed in', { httpStatus: 401, domain }, { kind: 'signed-out' }],
  [
    'a refusal',
    { httpStatus: 409, domain },
    { kind: 'refused', code: domain.code, sentence: domain.message },
  ],
  ['a refusal without sentence', { httpStatus: 404 }, { kind: 'refused', code: undefined, sentence: 'x' }],
])('%s', (_what, data, expected) => {
  expect(bridgeFailure(clientError(data))).toEqual(expected)
})

test('a fault of ours is thrown, not taken for a broken line', () => {
  expect(() => bridgeFailure(new RangeError('bug'))).toThrow('bug')
})
