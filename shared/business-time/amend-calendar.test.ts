import { describe, expect, test } from 'vitest'
import { Calendar } from '#shared/schema/calendar.ts'
import type { Duration } from '#shared/schema/duration.ts'
import { amendCalendar } from './amend-calendar.ts'
import { compileCalendar } from './compile-calendar.ts'
import { dueAt } from './due-at.ts'
import { explainDeadline } from './explain-deadline.ts'
import { formatInstant } from './format-instant.ts'
import { parseInstant } from './parse-instant.ts'
import { workingMinutesBetween } from './working-minutes-between.ts'

function office(closing: string, change: Record<string, unknown> = {}) {
  const hours = [{ from: '08:00', to: closing }]
  const week = { mon: hours, tue: hours, wed: hours, thu: hours, fri: hours }
  return compileCalendar(
    Calendar.parse({
      id: 'kantor',
      version: 1,
      title: 'Kantor contoh',
      timeZone: 'Asia/Jakarta',
      basis: 'Keputusan contoh',
      decreedUntil: '2026-12-31',
      regimes: [{ id: 'jam', from: '2026-01-01', decree: 'Keputusan contoh', week }],
      ...change,
    }),
    [],
  )
}

const old = office('16:00')
/** From 2026 on shorter days, and 10 June closed: what an amendment would change in the past as well. */
const amended = office('14:00', {
  version: 2,
  closures: [
    { from: '2026-06-10', name: 'Hari contoh' },
    { from: '2026-06-02', name: 'Hari lama' },
  ],
})
const at = (text: string): number => parseInstant(text, old) ?? Number.NaN
const dueText = (calendar: typeof old, from: string, duration: Duration): string => {
  const answer = dueAt(calendar, at(from), duration)
  return answer.ok ? formatInstant(answer.due, 'Asia/Jakarta').slice(0, 16) : answer.reason
}

describe('an amendment that came on Friday 5 June at ten', () => {
  const joined = amendCalendar(old, amended, at('2026-06-05 10:00'))

  test('leaves what was measured, and the day that has begun, as they were', () => {
    const minutes = [old, amended, joined].map((calendar) =>
      workingMinutesBetween(calendar, at('2026-06-01'), at('2026-06-06')),
    )
    expect(minutes).toMatchObject([{ minutes: 5 * 480 }, { minutes: 4 * 360 }, { minutes: 5 * 480 }])
  })

  test('counts from the next day on', () => {
    const week = workingMinutesBetween(joined, at('2026-06-08'), at('2026-06-13'))
    expect(week).toMatchObject({ minutes: 4 * 360 })
    expect(dueText(joined, '2026-06-05 09:00', { value: 3, unit: 'hari' })).toBe('2026-06-11T14:00')
    expect(dueText(joined, '2026-06-05 15:00', { value: 2, unit: 'jam' })).toBe('2026-06-08T09:00')
    expect(dueText(joined, '2026-06-01 08:00', { value: 3, unit: 'hari' })).toBe('2026-06-04T16:00')
  })

  test('is explained with the days of both', () => {
    const answer = explainDeadline(joined, at('2026-06-04 15:30'), { value: 4, unit: 'hari' })
    expect(answer).toMatchObject({
      receivedOn: '2026-06-04',
      skipped: [
        { date: '2026-06-04' },
        { date: '2026-06-06' },
        { date: '2026-06-07' },
        { date: '2026-06-10', reason: 'tutup: Hari contoh' },
      ],
    })
  })

  test('is the amended calendar by name', () => {
    expect(joined).toMatchObject({ id: 'kantor', version: 2, begins: old.begins, until: amended.until })
  })
})

test('before the opening the day itself is still to come', () => {
  const joined = amendCalendar(old, amended, at('2026-06-05 08:00'))
  expect(dueText(joined, '2026-06-05 08:00', { value: 6, unit: 'jam' })).toBe('2026-06-05T14:00')
})

test('the past is reckoned anew for who asks', () => {
  expect(amendCalendar(old, amended, old.begins)).toBe(amended)
})

test('a calendar that begins later takes over when it begins', () => {
  const later = office('14:00', {
    regimes: [
      { id: 'baru', from: '2026-07-01', decree: 'b', week: { wed: [{ from: '08:00', to: '09:00' }] } },
    ],
  })
  const joined = amendCalendar(old, later, at('2026-06-05'))
  expect(dueText(joined, '2026-06-30 15:00', { value: 90, unit: 'menit' })).toBe('2026-07-01T08:30')
})

test('an undecreed stretch of the old calendar stays provisional', () => {
  const short = office('16:00', { decreedUntil: '2026-03-31' })
  const joined = amendCalendar(short, amended, at('2026-06-05 10:00'))
  expect(dueAt(joined, at('2026-05-04'), { value: 1, unit: 'hari' })).toMatchObject({ provisional: true })
})

test('calendars of two zones, or with a hole between them, are not joined', () => {
  expect(() => amendCalendar(old, office('16:00', { timeZone: 'Asia/Makassar' }), 0)).toThrow('another zone')
  const week = { mon: [{ from: '08:00', to: '09:00' }] }
  const ended = office('16:00', {
    regimes: [{ id: 'a', from: '2026-01-01', to: '2026-02-28', decree: 'a', week }],
  })
  const late = office('16:00', { regimes: [{ id: 'b', from: '2026-04-01', decree: 'b', week }] })
  expect(() => amendCalendar(ended, late, at('2026-02-02'))).toThrow('days of neither')
})
