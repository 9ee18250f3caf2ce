import { expect, test } from 'vitest'
import { clockStartOf } from './clock-start-of.ts'

const received = { receivedAt: 10 }
const complete = { receivedAt: 10, completeAt: 20 }

test.each([
  [
    'a silent SOP runs from receipt, as the default',
    {},
    received,
    { isRunning: true, startsAt: 10, stated: false },
  ],
  ['completeness does not move it', {}, complete, { isRunning: true, startsAt: 10, stated: false }],
  [
    'receipt, where the SOP says so',
    { start: 'receipt' },
    complete,
    { isRunning: true, startsAt: 10, stated: true },
  ],
  [
    'the complete file, where the SOP says so',
    { start: 'complete-file' },
    complete,
    { isRunning: true, startsAt: 20, stated: true },
  ],
  [
    'it waits while something is missing',
    { start: 'complete-file' },
    received,
    { isRunning: false, waitsFor: 'complete-file', stated: true },
  ],
  [
    'papers that came before the letter count from the letter',
    { start: 'complete-file' },
    { receivedAt: 10, completeAt: 5 },
    { isRunning: true, startsAt: 10, stated: true },
  ],
] as const)('%s', (_, rule, reception, start) => {
  expect(clockStartOf(rule, reception)).toEqual(start)
})
