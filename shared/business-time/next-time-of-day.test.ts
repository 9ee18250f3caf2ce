import { expect, test } from 'vitest'
import { nextTimeOfDay } from './next-time-of-day.ts'

const WIB = 7 * 3_600_000

test.each([
  ['2026-11-23T08:00:00Z', '19.00', '2026-11-23T12:00:00.000Z'],
  ['2026-11-23T12:00:00Z', '19.00', '2026-11-24T12:00:00.000Z'],
  ['2026-11-23T20:30:00Z', '04.15', '2026-11-23T21:15:00.000Z'],
  ['2026-12-31T16:59:00Z', '00.00', '2026-12-31T17:00:00.000Z'],
])('after %s it is %s in western Indonesia at %s', (now, time, expected) => {
  expect(nextTimeOfDay(time, new Date(now), WIB).toISOString()).toBe(expected)
})
