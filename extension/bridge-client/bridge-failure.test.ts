import { TRPCClientError } from '@trpc/client'
import { expect, test } from 'vitest'
import { bridgeFailure } from './bridge-failure.ts'
import { WrongAnswer } from './check-answer.ts'

/** An error as the client throws it for an answer with this data; undefined = there was no answer. */
function clientError(data?: object): unknown {
  const result = data && { error: { message: 'x', code: 0, data } }
  return new TRPCClientError('x', { result: result as never })
}
const domain = { code: 'case-closed', message: 'Berkas sudah ditutup.' }

test.each<[string, object | undefined, object]>([
  ['no answer', undefined, { kind: 'unreachable', problem: 'network' }],
  ['a fault of the server', { httpStatus: 500 }, { kind: 'unreachable', problem: 'network' }],
  ['too many calls', { httpStatus: 429, domain }, { kind: 'unreachable', problem: 'network' }],
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

test.each([
  [new TypeError('Failed to fetch'), 'not-running'],
  [new DOMException('late', 'TimeoutError'), 'network'],
  [new WrongAnswer('other-program'), 'other-program'],
  [new WrongAnswer('version-mismatch'), 'version-mismatch'],
])('%s is told apart', (cause, problem) => {
  expect(bridgeFailure(TRPCClientError.from(cause))).toEqual({ kind: 'unreachable', problem })
})

test('a fault of ours is thrown, not taken for a broken line', () => {
  expect(() => bridgeFailure(new RangeError('bug'))).toThrow('bug')
})
