import type { Duration } from '#shared/schema/duration.ts'
import { type ClockAnswer, rangeFault } from './clock-answer.ts'
import { indonesianZones } from './indonesian-zones.ts'
import { lastMinuteOf } from './last-minute-of.ts'
import { addMonths, dayLength, localDay } from './local-day.ts'
import { lowerBound } from './lower-bound.ts'
import { workedUntil } from './worked-until.ts'
import type { WorkingCalendar } from './working-calendar.ts'

/**
 * The latest instant at which something may still come in when it must lie a length of time before an event ("2 bulan
 * sebelum TMT", "3 hari kerja sebelum pelantikan"). `before` is the event in epoch ms. The mirror of `dueAt`:
 *
 * - menit, jam: the last instant with as many minutes of service left before the event. What would end exactly at a
 *   closing may as well begin with the next opening.
 * - hari, minggu: the closing of the nth working day before the date of the event, which itself is never counted.
 * - hari kalender: 23.59 of the nth day before that date, every day counted.
 * - bulan: 23.59 of the same date n months earlier, of the month's last day where it has no such date. Neither is
 *   moved when it is a day off; who must hand in on a working day asks `lastClosingUntil`.
 *
 * Provisional where a day whose holidays are not decreed lies between the answer and the event.
 */
export function dueBefore(
  calendar: WorkingCalendar,
  before: number,
  duration: Duration,
): ClockAnswer<{ due: number }> {
  const { value, unit } = duration
  const reason = rangeFault(calendar, before)
  if (reason) return { ok: false, reason }
  const { offset } = indonesianZones[calendar.timeZone]
  const day = localDay(before, offset)
  if (unit === 'menit') return answer(calendar, before, takeWorkingTime(calendar, before, value * 60_000))
  if (unit === 'jam') return answer(calendar, before, takeWorkingTime(calendar, before, value * 3_600_000))
  if (!Number.isInteger(value)) return { ok: false, reason: 'clock-needs-whole-number' }
  if (unit === 'hari' || unit === 'minggu') {
    const workingDays = unit === 'minggu' ? value * calendar.mingguInWorkingDays : value
    const midnight = day * dayLength - offset
    const due = calendar.closings[lowerBound(calendar.closings, midnight) - workingDays]
    return answer(calendar, midnight, due)
  }
  const due = lastMinuteOf(calendar, unit === 'bulan' ? addMonths(day, -value) : day - value)
  return answer(calendar, due, due)
}

/** The last instant from which `length` ms of service pass until `before`. */
function takeWorkingTime(calendar: WorkingCalendar, before: number, length: number): number | undefined {
  const target = workedUntil(calendar, before) - Math.max(1, Math.round(length))
  if (target < 0) return undefined
  const next = lowerBound(calendar.workedBefore, target)
  if (calendar.workedBefore[next] === target) return calendar.starts[next]
  const start = calendar.starts[next - 1]
  return start === undefined ? undefined : start + target - (calendar.workedBefore[next - 1] ?? 0)
}

/** `reach` is the end of the days that the answer rests on. */
function answer(
  calendar: WorkingCalendar,
  reach: number,
  due: number | undefined,
): ClockAnswer<{ due: number }> {
  if (due === undefined || !(due >= calendar.begins)) return { ok: false, reason: 'clock-before-calendar' }
  return { ok: true, due, provisional: reach > calendar.provisionalFrom }
}
