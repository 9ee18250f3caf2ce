import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dueAt } from '#shared/business-time/due-at.ts'
import { dueBefore } from '#shared/business-time/due-before.ts'
import { formatInstant } from '#shared/business-time/format-instant.ts'
import { parseDuration } from '#shared/business-time/parse-duration.ts'
import { parseInstant } from '#shared/business-time/parse-instant.ts'
import type { WorkingCalendar } from '#shared/business-time/working-calendar.ts'
import { workingMinutesBetween } from '#shared/business-time/working-minutes-between.ts'
import type { Duration } from '#shared/schema/duration.ts'
import { readCalendars, type ShelvedCalendar } from './read-calendars.ts'

const shelf = await readCalendars('/nonexistent')

function calendarOf(id: string): ShelvedCalendar {
  const found = shelf.calendars.find(({ calendar }) => calendar.id === id)
  if (!found) throw new Error(`no built-in calendar ${id}`)
  return found
}
const perpres = calendarOf('perpres-21-2023-wib')
const singkawang = calendarOf('singkawang-loket')

function dueText(calendar: WorkingCalendar, from: string, length: string): string {
  const at = parseInstant(from, calendar)
  const duration = parseDuration(length)
  if (at === undefined || !duration) throw new Error(`cannot read ${from} or ${length}`)
  const answer = dueAt(calendar, at, duration)
  return answer.ok
    ? `${formatInstant(answer.due, calendar.timeZone)}${answer.provisional ? ' provisional' : ''}`
    : answer.reason
}

test('the built-in calendars have no fault', () => {
  expect(shelf.findings).toEqual([])
  expect(shelf.calendars.map(({ calendar }) => calendar.id)).toEqual([
    'perpres-21-2023-wib',
    'perpres-21-2023-wit',
    'perpres-21-2023-wita',
    'singkawang-loket',
  ])
})

test.each([
  ['perpres-21-2023-wita', 'WITA', 'Asia/Makassar', '2026-11-24T16:00:00+08:00'],
  ['perpres-21-2023-wit', 'WIT', 'Asia/Jayapura', '2026-11-24T16:00:00+09:00'],
])('%s says what the one for WIB says, in its own zone', (id, zone, timeZone, due) => {
  const { calendar, compiled } = calendarOf(id)
  const title = perpres.calendar.title.replace('WIB', zone)
  expect(calendar).toEqual({ ...perpres.calendar, id, title, timeZone })
  expect(dueText(compiled, '2026-11-23', '1 hari')).toBe(due)
})

describe('published vectors: n hari kerja, due at the closing', () => {
  test.each([
    ['2025-03-27', 1, '2025-04-08T16:00'],
    ['2025-03-27', 5, '2025-04-14T16:00'],
    ['2025-08-15', 1, '2025-08-19T16:00'],
    ['2025-05-28', 3, '2025-06-04T16:00'],
    ['2025-06-05', 14, '2025-06-30T16:00'],
    ['2025-03-03', 60, '2025-06-16T16:00'],
    ['2026-03-17', 1, '2026-03-25T16:00'],
    ['2026-01-05', 60, '2026-04-10T16:30'],
    ['2026-02-13', 1, '2026-02-18T16:00'],
    ['2027-03-05', 1, '2027-03-16T16:00'],
    ['2027-05-14', 1, '2027-05-21T16:30'],
  ])('%s + %d', (from, days, due) => {
    expect(dueText(perpres.compiled, from, `${days} hari`)).toBe(`${due}:00+07:00`)
  })
})

test.each([
  ['Medan', perpres, '2026-11-23 08.00', '125 menit', '2026-11-23T10:05'],
  ['Medan, as A3 says it', perpres, '2026-11-23 08.00', '2 jam 5 menit', '2026-11-23T10:05'],
  ['Singkawang to the closing', singkawang, '2026-11-23 10.00', '4 jam', '2026-11-23T15:30'],
  ['Singkawang over the night', singkawang, '2026-11-23 14.30', '2 jam', '2026-11-24T09:00'],
  ['Singkawang on Friday', singkawang, '2026-11-27 10.00', '3 jam', '2026-11-27T15:00'],
  ['Malang', perpres, '2026-11-23', '1 minggu', '2026-11-30T16:00'],
])('%s: %s %s + %s', (_, { compiled }, from, length, due) => {
  expect(dueText(compiled, from, length)).toBe(`${due}:00+07:00`)
})

test.each([
  ['2024', 238],
  ['2025', 237],
  ['2026', 240],
  ['2027', 242],
])('%s has %d working days', (year, days) => {
  const closings = Array.from(perpres.compiled.closings, (at) => formatInstant(at, 'Asia/Jakarta'))
  expect(closings.filter((closing) => closing.startsWith(year))).toHaveLength(days)
})

test.each([
  ['Perpres, an ordinary week', perpres, '2026-11-23', '2026-11-28', 37.5],
  ['Perpres, a week of Ramadan', perpres, '2026-03-02', '2026-03-07', 32.5],
  ['Singkawang, whatever the month', singkawang, '2026-03-02', '2026-03-07', 29],
])('%s: %s from %s to %s has %d hours', (_, { compiled }, from, to, hours) => {
  const between = [from, to].map((date) => parseInstant(date, compiled) ?? Number.NaN)
  expect(workingMinutesBetween(compiled, between[0] ?? 0, between[1] ?? 0)).toMatchObject({
    minutes: hours * 60,
  })
})

test('beyond the decreed holidays an answer is provisional', () => {
  expect(dueText(perpres.compiled, '2027-12-30', '1 hari')).toBe('2027-12-31T16:30:00+07:00')
  expect(dueText(perpres.compiled, '2027-12-31', '1 hari')).toBe('2028-01-03T16:00:00+07:00 provisional')
})

const minute = 60_000
const first = Date.parse('2024-01-01T00:00:00+07:00')
const last = Date.parse('2027-06-30T23:59:00+07:00')
const instant = fc.integer({ min: first / minute, max: last / minute }).map((count) => count * minute)

describe.each([
  ['perpres-21-2023-wib', perpres],
  ['singkawang-loket', singkawang],
])('%s agrees with a day walk over its file', (_, shelved) => {
  const { compiled } = shelved
  const due = (from: number, duration: Duration): number => {
    const answer = dueAt(compiled, from, duration)
    return answer.ok ? answer.due : Number.NaN
  }
  const minutesBetween = (from: number, to: number): number => {
    const answer = workingMinutesBetween(compiled, from, to)
    return answer.ok ? answer.minutes : Number.NaN
  }

  test('in minutes, which also come back', () => {
    fc.assert(
      fc.property(instant, fc.integer({ min: 1, max: 20_000 }), (from, minutes) => {
        const at = due(from, { value: minutes, unit: 'menit' })
        expect(at).toBe(walkMinutes(shelved, from, minutes))
        expect(minutesBetween(from, at)).toBe(minutes)
        expect(minutesBetween(from, at - minute)).toBe(minutes - 1)
      }),
      { numRuns: 500, seed: 20260101 },
    )
  })

  test('in days', () => {
    fc.assert(
      fc.property(instant, fc.integer({ min: 1, max: 70 }), (from, days) => {
        expect(due(from, { value: days, unit: 'hari' })).toBe(walkDays(shelved, from, days))
      }),
      { numRuns: 500, seed: 20260102 },
    )
  })

  test('backward in minutes', () => {
    fc.assert(
      fc.property(instant, fc.integer({ min: 1, max: 20_000 }), (to, minutes) => {
        const answer = dueBefore(compiled, to, { value: minutes, unit: 'menit' })
        if (answer.ok) expect(walkMinutes(shelved, answer.due, minutes)).toBeLessThanOrEqual(to)
        const tooLate = answer.ok ? answer.due + minute : first
        expect(walkMinutes(shelved, tooLate, minutes)).toBeGreaterThan(to)
      }),
      { numRuns: 300, seed: 20260104 },
    )
  })

  test('backward in days', () => {
    const closings = Array.from(openSpans(shelved, first), (day) => day.at(-1)?.close ?? 0).filter(Boolean)
    fc.assert(
      fc.property(instant, fc.integer({ min: 1, max: 70 }), (to, days) => {
        const date = formatInstant(to, compiled.timeZone).slice(0, 10)
        const expected = closings.filter((at) => at < Date.parse(`${date}T00:00:00+07:00`)).at(-days)
        const answer = dueBefore(compiled, to, { value: days, unit: 'hari' })
        expect(answer.ok ? answer.due : undefined).toBe(expected)
      }),
      { numRuns: 300, seed: 20260105 },
    )
  })

  test('and is monotonic and additive', () => {
    fc.assert(
      fc.property(
        instant,
        instant,
        fc.integer({ min: 1, max: 5_000 }),
        fc.integer({ min: 1, max: 5_000 }),
        (...drawn) => {
          const [one, other, a, b] = drawn
          const [earlier, later] = [Math.min(one, other), Math.max(one, other)]
          const minutes = (value: number): Duration => ({ value, unit: 'menit' })
          expect(due(earlier, minutes(a))).toBeLessThanOrEqual(due(later, minutes(a)))
          expect(due(earlier, { value: 3, unit: 'hari' })).toBeLessThanOrEqual(
            due(later, { value: 3, unit: 'hari' }),
          )
          expect(due(due(earlier, minutes(a)), minutes(b))).toBe(due(earlier, minutes(a + b)))
          const middle = Math.floor((earlier + later) / 2 / minute) * minute
          expect(minutesBetween(earlier, middle) + minutesBetween(middle, later)).toBe(
            minutesBetween(earlier, later),
          )
        },
      ),
      { numRuns: 500, seed: 20260103 },
    )
  })
})

/** The oracle: walks day by day over the stored calendar, by text and without any of the product's arithmetic. */
function* openSpans({ calendar, holidaySets }: ShelvedCalendar, from: number) {
  const offDays = new Set(holidaySets.flatMap(({ days }) => days.map(({ date }) => date)))
  const keys = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const
  for (
    let noon = Date.parse(`${new Date(from + 7 * 3_600_000).toISOString().slice(0, 10)}T12:00:00Z`);
    ;
    noon += 86_400_000
  ) {
    const date = new Date(noon).toISOString().slice(0, 10)
    if (date > '2032') return
    const holding = calendar.regimes.filter((regime) => regime.from <= date && (regime.to ?? '9999') >= date)
    const regime = holding.find(({ rank }) => rank === 'ramadan') ?? holding[0]
    const key = keys[new Date(noon).getUTCDay()]
    const hours = offDays.has(date) || !regime || !key ? [] : regime.week[key]
    yield hours.map(({ from: open, to: close }) => ({
      open: Date.parse(`${date}T${open}:00+07:00`),
      close: Date.parse(`${date}T${close}:00+07:00`),
    }))
  }
}

function walkMinutes(shelved: ShelvedCalendar, from: number, minutes: number): number {
  let left = minutes * minute
  for (const day of openSpans(shelved, from)) {
    for (const { open, close } of day) {
      const begin = Math.max(open, from)
      if (close <= begin) continue
      if (left <= close - begin) return begin + left
      left -= close - begin
    }
  }
  return Number.NaN
}

function walkDays(shelved: ShelvedCalendar, from: number, days: number): number {
  let counted = -1 // the day of receipt brings it to 0
  for (const day of openSpans(shelved, from)) {
    const closing = day.at(-1)?.close
    if (closing === undefined || closing < from) continue
    counted += 1
    if (counted === days) return closing
  }
  return Number.NaN
}
