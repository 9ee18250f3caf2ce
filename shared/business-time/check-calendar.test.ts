import { expect, test } from 'vitest'
import { Calendar } from '#shared/schema/calendar.ts'
import type { HolidaySet } from '#shared/schema/holiday-set.ts'
import { checkCalendar } from './check-calendar.ts'

const week = { mon: [{ from: '08:00', to: '12:00' }] }
const normal = { id: 'normal', from: '2026-01-01', decree: 'Keputusan contoh', week }
const holidays: HolidaySet = {
  id: 'libur',
  version: 1,
  kind: 'holidays',
  title: 'Libur contoh',
  notes: [],
  years: [{ year: 2026, decree: 'SKB contoh' }],
  days: [],
}

function faultsWith(change: Record<string, unknown>) {
  const calendar = Calendar.parse({
    id: 'kantor',
    version: 1,
    title: 'Kantor contoh',
    timeZone: 'Asia/Jakarta',
    basis: 'Keputusan contoh',
    decreedUntil: '2026-12-31',
    holidays: ['libur'],
    regimes: [normal],
    ...change,
  })
  return checkCalendar(calendar, [holidays]).map(({ code, path }) => `${code} ${path.join('.')}`)
}

test.each<[string, Record<string, unknown>, string[]]>([
  ['a sound calendar', {}, []],
  [
    'a stronger rank over a weaker one',
    { regimes: [normal, { ...normal, id: 'puasa', rank: 'ramadan', from: '2026-02-19', to: '2026-03-20' }] },
    [],
  ],
  [
    'an amendment in mid-year',
    {
      regimes: [
        { ...normal, to: '2026-06-30' },
        { ...normal, id: 'baru', from: '2026-07-01' },
      ],
    },
    [],
  ],
  [
    'two regimes of one rank on one day',
    {
      regimes: [
        { ...normal, to: '2026-07-01' },
        { ...normal, id: 'baru', from: '2026-07-01' },
      ],
    },
    ['regimes-overlap regimes.1.from'],
  ],
  [
    'a gap between two regimes',
    {
      regimes: [
        { ...normal, to: '2026-06-29' },
        { ...normal, id: 'baru', from: '2026-07-01' },
      ],
    },
    ['regimes-leave-gap regimes'],
  ],
  [
    'hours that end before the decreed days do',
    { regimes: [{ ...normal, to: '2026-12-30' }] },
    ['regimes-leave-gap regimes'],
  ],
  ['hours that end with the decreed days', { regimes: [{ ...normal, to: '2026-12-31' }] }, []],
  [
    'a doubled id',
    {
      regimes: [
        { ...normal, to: '2026-06-30' },
        { ...normal, from: '2026-07-01' },
      ],
    },
    ['duplicate-id regimes.1.id'],
  ],
  [
    'reversed dates',
    { closures: [{ from: '2026-03-02', to: '2026-03-01', name: 'Tutup' }] },
    ['dates-reversed closures.0.to'],
  ],
  [
    'reversed hours',
    { regimes: [{ ...normal, week: { fri: [{ from: '12:00', to: '08:00' }] } }] },
    ['hours-reversed regimes.0.week.fri'],
  ],
  [
    'hours that overlap',
    {
      regimes: [
        {
          ...normal,
          week: {
            tue: [
              { from: '08:00', to: '12:00' },
              { from: '11:00', to: '15:00' },
            ],
          },
        },
      ],
    },
    ['hours-reversed regimes.0.week.tue'],
  ],
  ['a holiday set that is not there', { holidays: ['lain'] }, ['unknown-holiday-set holidays.0']],
  [
    'decreed days without their holidays',
    { decreedUntil: '2027-06-30' },
    ['year-without-holidays decreedUntil'],
  ],
])('%s', (_, change, faults) => {
  expect(faultsWith(change)).toEqual(faults)
})
