import { expect, test } from 'vitest'
import { Calendar } from '#shared/schema/calendar.ts'
import { HolidaySet } from '#shared/schema/holiday-set.ts'
import { compileAmendedCalendar } from './compile-amended-calendar.ts'
import { dateOfDay } from './local-day.ts'

const hours = [{ from: '08:00', to: '16:00' }]
const calendar = Calendar.parse({
  id: 'kantor',
  version: 1,
  title: 'Kantor contoh',
  timeZone: 'Asia/Makassar',
  basis: 'Keputusan contoh',
  decreedUntil: '2026-12-31',
  holidays: ['libur', 'daerah'],
  regimes: [
    {
      id: 'jam',
      from: '2026-01-01',
      decree: 'Keputusan contoh',
      week: { mon: hours, tue: hours, wed: hours, thu: hours, fri: hours, sat: hours, sun: hours },
    },
  ],
})

function version(id: string, number: number, { from, days }: { from?: string; days: string[] }): HolidaySet {
  return HolidaySet.parse({
    id,
    version: number,
    kind: 'holidays',
    title: 'Libur contoh',
    ...(from !== undefined && { inForceFrom: from }),
    years: [],
    days: days.map((date) => ({ date, kind: 'nasional', name: `${id} ${number}` })),
  })
}

const first = version('libur', 1, { days: ['2026-02-02', '2026-08-17'] })
const second = version('libur', 2, { from: '2026-05-01', days: ['2026-02-03', '2026-08-17', '2026-08-18'] })
const third = version('libur', 3, { from: '2026-09-01', days: ['2026-10-01'] })
const local = version('daerah', 1, { from: '2026-06-01', days: ['2026-03-03', '2026-07-07'] })

function daysOff(versions: readonly HolidaySet[], asOf?: string): string[] {
  const { daysOff: off } = compileAmendedCalendar(calendar, versions, asOf)
  return [...off.keys()]
    .map(dateOfDay)
    .filter((date) => date < '2027')
    .sort()
}

test.each([
  ['one version is the calendar', [first], undefined, ['2026-02-02', '2026-08-17']],
  [
    'an amendment leaves the days before it',
    [first, second],
    undefined,
    ['2026-02-02', '2026-08-17', '2026-08-18'],
  ],
  ['and is not known before it came', [first, second], '2026-04-30', ['2026-02-02', '2026-08-17']],
  [
    'the order of the files does not matter',
    [third, second, first],
    undefined,
    ['2026-02-02', '2026-08-17', '2026-08-18', '2026-10-01'],
  ],
  [
    'two sets are amended apart; the first version of a set counts from its beginning',
    [first, second, local],
    undefined,
    ['2026-02-02', '2026-03-03', '2026-07-07', '2026-08-17', '2026-08-18'],
  ],
  [
    'a version without a date replaces the past too',
    [first, version('libur', 4, { days: ['2026-01-05'] })],
    undefined,
    ['2026-01-05'],
  ],
])('%s', (_, versions, asOf, days) => {
  expect(daysOff(versions, asOf)).toEqual(days)
})
