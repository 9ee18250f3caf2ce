import { expect, test } from 'vitest'
import type { Duration } from '#shared/schema/duration.ts'
import { alarmOf } from './alarm-of.ts'

test.each<[Duration, number, string]>([
  [{ value: 1, unit: 'hari' }, 100, 'none'],
  [{ value: 1, unit: 'hari' }, 179, 'none'],
  [{ value: 1, unit: 'hari' }, 180, 'near'],
  [{ value: 1, unit: 'hari' }, 200, 'near'],
  [{ value: 1, unit: 'hari' }, 201, 'overdue'],
  [{ value: 60, unit: 'menit' }, 201, 'overdue'],
  [{ value: 1, unit: 'jam' }, 201, 'overdue'],
  [{ value: 59, unit: 'menit' }, 180, 'none'],
  [{ value: 59, unit: 'menit' }, 9_999, 'none'],
  [{ value: 0.5, unit: 'jam' }, 9_999, 'none'],
])('%o from 100 to 200 at %d: %s', (duration, now, alarm) => {
  expect(alarmOf(duration, { from: 100, due: 200, now })).toBe(alarm)
})
