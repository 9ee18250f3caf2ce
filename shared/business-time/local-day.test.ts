import { expect, test } from 'vitest'
import { TimeZone } from '#shared/schema/calendar.ts'
import { indonesianZones } from './indonesian-zones.ts'
import { addMonths, dateOfDay, dayOfDate, localDay, weekdayOf } from './local-day.ts'

test.each([
  ['2026-11-23', 1, '2026-12-23'],
  ['2026-12-31', 2, '2027-02-28'],
  ['2027-12-31', 2, '2028-02-29'],
  ['2026-01-31', 1, '2026-02-28'],
  ['2026-11-30', 14, '2028-01-30'],
])('%s plus %d months is %s', (date, months, later) => {
  expect(dateOfDay(addMonths(dayOfDate(date), months))).toBe(later)
})

test('a local day begins at local midnight', () => {
  const { offset } = indonesianZones['Asia/Makassar']
  expect(dateOfDay(localDay(Date.parse('2026-11-23T00:00:00+08:00'), offset))).toBe('2026-11-23')
  expect(dateOfDay(localDay(Date.parse('2026-11-22T23:59:59.999+08:00'), offset))).toBe('2026-11-22')
  expect(weekdayOf(dayOfDate('2026-11-23'))).toBe(1)
  expect(weekdayOf(dayOfDate('1969-12-28'))).toBe(0)
})

test.each(TimeZone.options)('the offset of %s is what the zone data say, all year round', (timeZone) => {
  for (const date of ['2024-01-01', '2024-07-01', '2027-12-31']) {
    const at = Date.parse(`${date}T12:00:00Z`)
    const parts = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' }).formatToParts(at)
    const said = parts.find(({ type }) => type === 'timeZoneName')?.value
    expect(said).toBe(`GMT${indonesianZones[timeZone].suffix}`)
    expect(Date.parse(`${date}T00:00:00${indonesianZones[timeZone].suffix}`)).toBe(
      dayOfDate(date) * 86_400_000 - indonesianZones[timeZone].offset,
    )
  }
})
