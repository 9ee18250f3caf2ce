import { describe, expect, test } from 'vitest'
import { Calendar } from '#shared/schema/calendar.ts'
import type { Duration } from '#shared/schema/duration.ts'
import { compileCalendar } from './compile-calendar.ts'
import { dueBefore } from './due-before.ts'
import { explainDueBefore } from './explain-due-before.ts'
import { formatInstant } from './format-instant.ts'
import { parseInstant } from './parse-instant.ts'

const day = [
  { from: '08:00', to: '12:00' },
  { from: '13:00', to: '16:00' },
]
const office = compileCalendar(
  Calendar.parse({
    id: 'kantor',
    version: 1,
    title: 'Kantor contoh',
    timeZone: 'Asia/Jayapura',
    basis: 'Keputusan contoh',
    decreedUntil: '2026-12-31',
    closures: [{ from: '2026-06-09', name: 'Hari contoh' }],
    regimes: [
      {
        id: 'normal',
        from: '2026-01-01',
        decree: 'a',
        week: { mon: day, tue: day, wed: day, thu: day, fri: day },
      },
    ],
  }),
  [],
)

const at = (text: string): number => parseInstant(text, office) ?? Number.NaN
const say = (instant: number): string =>
  formatInstant(instant, office.timeZone).slice(0, 16).replace('T', ' ')

test.each<[string, number, Duration['unit'], string, string]>([
  ['2026-06-03 10:00', 60, 'menit', '2026-06-03 09:00', 'inside the morning'],
  ['2026-06-03 13:30', 60, 'menit', '2026-06-03 11:30', 'over the break'],
  ['2026-06-03 14:00', 1, 'jam', '2026-06-03 13:00', 'may begin with the opening, not at the closing before'],
  ['2026-06-03 10:00', 2, 'jam', '2026-06-03 08:00', 'to the opening of the day'],
  ['2026-06-08 09:00', 2, 'jam', '2026-06-05 15:00', 'over the weekend'],
  ['2026-06-07 09:00', 1, 'jam', '2026-06-05 15:00', 'an event on a Sunday'],
  ['2026-06-10 00:00', 1, 'hari', '2026-06-08 16:00', 'Tuesday is closed'],
  ['2026-06-10 23:00', 1, 'hari', '2026-06-08 16:00', 'the hour of the event does not matter'],
  ['2026-06-07 10:00', 3, 'hari', '2026-06-03 16:00', 'an event on a Sunday'],
  ['2026-06-10 10:00', 1, 'minggu', '2026-06-02 16:00', 'five working days'],
  ['2026-06-10 10:00', 3, 'hari kalender', '2026-06-07 23:59', 'every day counted'],
  ['2026-06-01 10:00', 2, 'bulan', '2026-04-01 23:59', 'two months before a TMT'],
  ['2026-04-30 10:00', 2, 'bulan', '2026-02-28 23:59', 'the month has no 30th'],
  ['2026-06-10 10:00', 0.5, 'hari', 'clock-needs-whole-number', 'half a day is no unit'],
  ['2026-01-05 10:00', 20, 'hari', 'clock-before-calendar', 'past the beginning'],
  ['2026-01-05 10:00', 99, 'jam', 'clock-before-calendar', 'past the beginning'],
  ['2026-02-01 10:00', 2, 'bulan', 'clock-before-calendar', 'past the beginning'],
  ['2025-02-01 10:00', 1, 'menit', 'clock-before-calendar', 'an event before the beginning'],
  ['2046-02-01 10:00', 1, 'menit', 'clock-beyond-calendar', 'an event past the end'],
])('before %s − %d %s → %s (%s)', (before, value, unit, due) => {
  const answer = dueBefore(office, at(before), { value, unit })
  expect(answer.ok ? say(answer.due) : answer.reason).toBe(due)
})

test.each<[string, Duration, boolean]>([
  ['2026-12-31 10:00', { value: 1, unit: 'hari' }, false],
  ['2027-01-01 10:00', { value: 1, unit: 'hari' }, false],
  ['2027-01-02 10:00', { value: 1, unit: 'hari' }, true],
  ['2027-01-04 10:00', { value: 1, unit: 'menit' }, true],
  ['2027-02-01 10:00', { value: 2, unit: 'bulan' }, false],
])('before %s less %o is provisional: %s', (before, duration, provisional) => {
  expect(dueBefore(office, at(before), duration)).toMatchObject({ ok: true, provisional })
})

describe('an explanation', () => {
  test('of working days has the hours of the days counted and names the others', () => {
    const answer = explainDueBefore(office, at('2026-06-10'), { value: 1, unit: 'hari' })
    expect(answer).toMatchObject({
      segments: [{ minutes: 240 }, { minutes: 180 }],
      skipped: [
        { date: '2026-06-09', reason: 'tutup: Hari contoh' },
        { date: '2026-06-10', reason: 'hari yang menjadi batas, tidak dihitung' },
      ],
    })
  })

  test('of minutes adds up to them', () => {
    const answer = explainDueBefore(office, at('2026-06-08 09:00'), { value: 2, unit: 'jam' })
    expect(answer).toMatchObject({ segments: [{ minutes: 60 }, { minutes: 60 }] })
  })

  test('of months names the last closing, for a counter is shut on a Sunday', () => {
    const answer = explainDueBefore(office, at('2026-07-31 10:00'), { value: 2, unit: 'bulan' })
    if (!answer.ok) throw new Error(answer.reason)
    expect([answer.due, answer.lastClosing ?? 0].map(say)).toEqual(['2026-05-31 23:59', '2026-05-29 16:00'])
  })
})
