import { expect, test } from 'vitest'
import { readCalendars } from '#bridge/files/read-calendars.ts'
import { sendableFrom } from './sendable-from.ts'

const { calendars } = await readCalendars('/nonexistent')
const perpres = calendars.find(({ calendar }) => calendar.id === 'perpres-21-2023-wib')?.compiled

/** Monday 23 November 2026 and the days after it, in WIB. */
test.each([
  ['inside', '2026-11-23T06:00+07:00', '2026-11-23T07:30+07:00'],
  ['inside', '2026-11-23T10:00+07:00', '2026-11-23T10:00+07:00'],
  ['inside', '2026-11-23T12:10+07:00', '2026-11-23T13:00+07:00'],
  ['inside', '2026-11-27T22:00+07:00', '2026-11-30T07:30+07:00'],
  ['outside', '2026-11-23T06:00+07:00', '2026-11-23T06:00+07:00'],
  ['outside', '2026-11-23T10:00+07:00', '2026-11-23T16:00+07:00'],
  ['outside', '2026-11-23T12:10+07:00', '2026-11-23T16:00+07:00'],
  ['outside', '2026-11-23T16:00+07:00', '2026-11-23T16:00+07:00'],
  ['outside', '2026-11-28T10:00+07:00', '2026-11-28T10:00+07:00'],
] as const)('%s the hours from %s on is %s', (hours, at, expected) => {
  if (!perpres) throw new Error('No such calendar')
  expect(new Date(sendableFrom(perpres, hours, Date.parse(at))).toISOString()).toBe(
    new Date(expected).toISOString(),
  )
})
