import { describe, expect, test } from 'vitest'
import { Calendar } from '#shared/schema/calendar.ts'
import type { Duration } from '#shared/schema/duration.ts'
import type { HolidaySet } from '#shared/schema/holiday-set.ts'
import { applyClockRule } from './apply-clock-rule.ts'
import { compileCalendar } from './compile-calendar.ts'
import { dueAt } from './due-at.ts'
import { explainDeadline } from './explain-deadline.ts'
import { formatInstant } from './format-instant.ts'
import { parseInstant } from './parse-instant.ts'
import { workingMinutesBetween } from './working-minutes-between.ts'

const fullDay = [
  { from: '08:00', to: '12:00' },
  { from: '13:00', to: '16:00' },
]
const fasting = [{ from: '08:00', to: '14:00' }]
const early = [{ from: '07:00', to: '11:00' }]
const weekOf = (hours: { from: string; to: string }[]) => ({
  mon: hours,
  tue: hours,
  wed: hours,
  thu: hours,
  fri: hours,
})

const holidays: HolidaySet = {
  id: 'libur',
  version: 1,
  kind: 'holidays',
  title: 'Libur contoh',
  notes: [],
  years: [{ year: 2026, decree: 'SKB contoh' }],
  days: [{ date: '2026-06-09', kind: 'nasional', name: 'Hari Contoh' }],
}

/** Regimes from the weakest rank to the strongest: normal, Ramadan on 15–19 June, special on 17 June. */
const office = compileCalendar(
  Calendar.parse({
    id: 'kantor',
    version: 3,
    title: 'Kantor contoh',
    timeZone: 'Asia/Makassar',
    basis: 'Keputusan contoh',
    decreedUntil: '2026-12-31',
    holidays: ['libur'],
    closures: [{ from: '2026-06-24', to: '2026-06-25', name: 'Pindah gedung' }],
    regimes: [
      {
        id: 'khusus',
        rank: 'special',
        from: '2026-06-17',
        to: '2026-06-17',
        decree: 'c',
        week: weekOf(early),
      },
      { id: 'normal', from: '2026-01-01', decree: 'a', week: weekOf(fullDay) },
      {
        id: 'puasa',
        rank: 'ramadan',
        from: '2026-06-15',
        to: '2026-06-19',
        decree: 'b',
        week: weekOf(fasting),
      },
    ],
  }),
  [holidays],
)

const at = (text: string): number => {
  const instant = parseInstant(text, office)
  if (instant === undefined) throw new Error(`not an instant: ${text}`)
  return instant
}
const dueText = (from: string, duration: Duration): string => {
  const answer = dueAt(office, at(from), duration)
  return answer.ok ? formatInstant(answer.due, office.timeZone).slice(0, 16).replace('T', ' ') : answer.reason
}

describe('each unit falls due by its own rule', () => {
  test.each<[string, number, Duration['unit'], string, string]>([
    ['2026-06-01 08:00', 60, 'menit', '2026-06-01 09:00', 'inside the morning'],
    ['2026-06-01 11:30', 60, 'menit', '2026-06-01 13:30', 'over the break'],
    ['2026-06-01 11:00', 60, 'menit', '2026-06-01 12:00', 'due at the closing, not the next opening'],
    ['2026-06-01 15:00', 1, 'jam', '2026-06-01 16:00', 'due at the end of the day'],
    ['2026-06-01 16:00', 1, 'menit', '2026-06-02 08:01', 'begins at the end of the day'],
    ['2026-06-01 12:30', 1, 'menit', '2026-06-01 13:01', 'begins in the break'],
    ['2026-06-06 10:00', 1, 'jam', '2026-06-08 09:00', 'begins on Saturday'],
    ['2026-06-08 15:30', 1, 'jam', '2026-06-10 08:30', 'over a holiday'],
    ['2026-06-16 13:00', 2, 'jam', '2026-06-17 08:00', 'over two regimes'],
    ['2026-06-01 08:00', 1, 'hari', '2026-06-02 16:00', 'the day of receipt is not counted'],
    ['2026-06-01 16:00', 1, 'hari', '2026-06-02 16:00', 'received at the very closing'],
    ['2026-06-01 16:01', 1, 'hari', '2026-06-03 16:00', 'received after closing'],
    ['2026-06-06 10:00', 1, 'hari', '2026-06-10 16:00', 'received on Saturday, Tuesday is a holiday'],
    ['2026-06-16 09:00', 1, 'hari', '2026-06-17 11:00', 'closing of the strongest regime'],
    ['2026-06-23 09:00', 1, 'hari', '2026-06-26 16:00', 'over two days on which the office is closed'],
    ['2026-06-01 08:00', 1, 'minggu', '2026-06-08 16:00', 'five working days'],
    ['2026-06-05 08:00', 1, 'minggu', '2026-06-15 14:00', 'five working days over a holiday'],
    ['2026-06-01 08:00', 7, 'hari kalender', '2026-06-08 23:59', 'every day counted'],
    ['2026-06-01 20:00', 5, 'hari kalender', '2026-06-06 23:59', 'not moved from a Saturday'],
    ['2026-01-31 08:00', 1, 'bulan', '2026-02-28 23:59', 'the month has no 31st'],
    ['2026-06-01 23:59', 2, 'bulan', '2026-08-01 23:59', 'not moved from a Saturday'],
    ['2026-06-01 08:00', 1.5, 'hari', 'clock-needs-whole-number', 'half a day is no unit'],
    ['2025-12-31 08:00', 1, 'jam', 'clock-before-calendar', 'before the first regime'],
    ['2026-06-01 08:00', 99_999, 'hari', 'clock-beyond-calendar', 'past the end'],
    ['2026-06-01 08:00', 99_999, 'jam', 'clock-beyond-calendar', 'past the end'],
    ['2026-06-01 08:00', 99_999, 'bulan', 'clock-beyond-calendar', 'past the end'],
    ['2026-06-01 08:00', 1e9, 'bulan', 'clock-beyond-calendar', 'past the end of time'],
    ['2046-06-01 08:00', 1, 'menit', 'clock-beyond-calendar', 'begins past the end'],
  ])('%s + %d %s → %s (%s)', (from, value, unit, due) => {
    expect(dueText(from, { value, unit })).toBe(due)
  })
})

describe('where the day of receipt counts', () => {
  const sameDay = applyClockRule(office, { dayOfReceipt: 'counted' })

  test.each<[string, number, Duration['unit'], string]>([
    ['2026-06-01 08:00', 1, 'hari', '2026-06-01T16:00'],
    ['2026-06-01 16:01', 1, 'hari', '2026-06-02T16:00'],
    ['2026-06-05 08:00', 2, 'hari', '2026-06-08T16:00'],
    ['2026-06-01 08:00', 1, 'minggu', '2026-06-05T16:00'],
    ['2026-06-01 08:00', 1, 'jam', '2026-06-01T09:00'],
    ['2026-06-01 08:00', 1, 'hari kalender', '2026-06-02T23:59'],
  ])('%s + %d %s → %s', (from, value, unit, due) => {
    const answer = dueAt(sameDay, at(from), { value, unit })
    expect(answer.ok && formatInstant(answer.due, office.timeZone).slice(0, 16)).toBe(due)
  })

  test('the explanation begins with that day', () => {
    const answer = explainDeadline(sameDay, at('2026-06-01 10:00'), { value: 1, unit: 'hari' })
    expect(answer).toMatchObject({ receivedOn: '2026-06-01', skipped: [], segments: [{}, { minutes: 180 }] })
  })

  test('a silent SOP leaves the reading to the calendar', () => {
    expect(applyClockRule(sameDay, {})).toBe(sameDay)
    expect(applyClockRule(office, { dayOfReceipt: 'not-counted' })).toBe(office)
  })
})

test.each([
  ['2026-12-30 08:00', false],
  ['2026-12-31 08:00', true],
  ['2027-02-01 08:00', true],
])('1 hari from %s is provisional: %s', (from, provisional) => {
  expect(dueAt(office, at(from), { value: 1, unit: 'hari' })).toMatchObject({ ok: true, provisional })
})

test.each([
  ['2026-06-01 08:00', '2026-06-01 16:00', 420],
  ['2026-06-01 12:00', '2026-06-01 13:00', 0],
  ['2026-06-05 15:00', '2026-06-08 09:00', 120],
  ['2026-06-08', '2026-06-10', 420],
  ['2026-06-01 09:00', '2026-06-01 08:00', -60],
  ['2026-06-01 08:00:00', '2026-06-01 08:00:30', 0.5],
])('from %s to %s are %d minutes', (from, to, minutes) => {
  expect(workingMinutesBetween(office, at(from), at(to))).toEqual({ ok: true, minutes, provisional: false })
})

test('minutes reach neither before nor past the calendar', () => {
  const inside = at('2026-06-01')
  const before = workingMinutesBetween(office, at('2025-12-31'), inside)
  const beyond = workingMinutesBetween(office, inside, at('2046-01-01'))
  expect([before, beyond]).toEqual([
    { ok: false, reason: 'clock-before-calendar' },
    { ok: false, reason: 'clock-beyond-calendar' },
  ])
})

describe('an explanation', () => {
  const explain = (from: string, duration: Duration) => {
    const answer = explainDeadline(office, at(from), duration)
    if (!answer.ok) throw new Error(answer.reason)
    return answer
  }

  test('of hours adds up to the hours, regime by regime', () => {
    const { segments, skipped } = explain('2026-06-16 13:00', { value: 6, unit: 'jam' })
    expect(segments.map(({ regime, minutes }) => [regime, minutes])).toEqual([
      ['puasa', 60],
      ['khusus', 240],
      ['puasa', 60],
    ])
    expect(skipped).toEqual([])
  })

  test('of days names every day that did not count', () => {
    const { receivedOn, segments, skipped } = explain('2026-06-05 17:00', { value: 1, unit: 'hari' })
    expect(receivedOn).toBe('2026-06-08')
    expect(segments.map(({ minutes }) => minutes)).toEqual([240, 180])
    expect(skipped).toEqual([
      { date: '2026-06-05', reason: 'diterima setelah jam layanan tutup' },
      { date: '2026-06-06', reason: 'Sabtu' },
      { date: '2026-06-07', reason: 'Minggu' },
      { date: '2026-06-08', reason: 'hari diterima, tidak dihitung' },
      { date: '2026-06-09', reason: 'libur nasional: Hari Contoh', decree: 'SKB contoh' },
    ])
  })

  test('of a closure names it', () => {
    const { skipped } = explain('2026-06-23 08:00', { value: 1, unit: 'hari' })
    expect(skipped).toContainEqual({ date: '2026-06-25', reason: 'tutup: Pindah gedung' })
  })

  test('of calendar days is one stretch', () => {
    const { segments, skipped } = explain('2026-06-01 08:00', { value: 1, unit: 'hari kalender' })
    expect(segments).toEqual([
      { from: at('2026-06-01 08:00'), to: at('2026-06-02 23:59'), regime: 'kalender', minutes: 2399 },
    ])
    expect(skipped).toEqual([])
  })
})

describe('an instant', () => {
  test.each([
    ['2026-06-01T08:00:00+08:00', '2026-06-01T08:00:00+08:00'],
    ['2026-06-01T00:00:00Z', '2026-06-01T08:00:00+08:00'],
    ['2026-06-01T08:00', '2026-06-01T08:00:00+08:00'],
    ['2026-06-01 08.00', '2026-06-01T08:00:00+08:00'],
    ['2026-06-01 08:00:30.25', '2026-06-01T08:00:30.250+08:00'],
    ['2026-06-01', '2026-06-01T08:00:00+08:00'],
    ['01/06/2026', '2026-06-01T08:00:00+08:00'],
    ['1-6-2026 08.00', '2026-06-01T08:00:00+08:00'],
    ['2026-06-17', '2026-06-17T07:00:00+08:00'],
    ['2026-06-06', '2026-06-06T00:00:00+08:00'],
  ])('%s is %s', (text, instant) => {
    expect(formatInstant(at(text), office.timeZone)).toBe(instant)
  })

  test.each([
    '',
    'besok',
    '2026-02-30',
    '2026-6-1',
    '2026-06-01 24:00',
    '2026-06-01 08:60',
    '31/02/2026',
    '06/13/2026 08.00',
    '2026-06-01T08',
  ])('%j is not read', (text) => {
    expect(parseInstant(text, office)).toBeUndefined()
  })
})
