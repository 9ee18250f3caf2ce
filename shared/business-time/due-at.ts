import type { Duration } from '#shared/schema/duration.ts'
import { type ClockAnswer, rangeFault } from './clock-answer.ts'
import { indonesianZones } from './indonesian-zones.ts'
import { lastMinuteOf } from './last-minute-of.ts'
import { addMonths, localDay } from './local-day.ts'
import { lowerBound } from './lower-bound.ts'
import { workedUntil } from './worked-until.ts'
import type { WorkingCalendar } from './working-calendar.ts'

/**
 * When something received at `from` (epoch ms) falls due. Each unit has a rule of its own:
 *
 * - menit, jam: as many minutes inside service hours. What ends exactly at a closing is due at that closing, not at
 *   the next opening.
 * - hari, minggu: the closing of the nth working day after the day of receipt, which is not counted. What comes after
 *   closing or on a day without service counts as received on the next working day; at the very closing it is still
 *   in time. A minggu is `mingguInWorkingDays` working days, five unless the calendar says otherwise. Where the
 *   calendar's `dayOfReceipt` is `counted`, the day of receipt is the first of the n.
 * - hari kalender: 23.59 local time of the nth day after the date of receipt, every day counted. Not moved when that
 *   is a day off: no rule was found that moves it, and the person it binds (mostly an applicant) is not bound to
 *   service hours.
 * - bulan: 23.59 of the same date n months later, of the month's last day where it has no such date; not moved either.
 *
 * Beyond the decreed holidays the answer is marked provisional; beyond the calendar there is none.
 */
export function dueAt(
  calendar: WorkingCalendar,
  from: number,
  duration: Duration,
): ClockAnswer<{ due: number }> {
  const { value, unit } = duration
  const reason = rangeFault(calendar, from)
  if (reason) return { ok: false, reason }
  if (unit === 'menit') return answer(calendar, addWorkingTime(calendar, from, value * 60_000))
  if (unit === 'jam') return answer(calendar, addWorkingTime(calendar, from, value * 3_600_000))
  if (!Number.isInteger(value)) return { ok: false, reason: 'clock-needs-whole-number' }
  if (unit === 'hari') return answer(calendar, closingAfter(calendar, from, value))
  if (unit === 'minggu') {
    return answer(calendar, closingAfter(calendar, from, value * calendar.mingguInWorkingDays))
  }
  const day = localDay(from, indonesianZones[calendar.timeZone].offset)
  const dueDay = unit === 'bulan' ? addMonths(day, value) : day + value
  return answer(calendar, lastMinuteOf(calendar, dueDay))
}

/** The first instant at which `length` ms of service have passed since `from`. */
function addWorkingTime(calendar: WorkingCalendar, from: number, length: number): number | undefined {
  const target = workedUntil(calendar, from) + Math.max(1, Math.round(length))
  const span = lowerBound(calendar.workedBefore, target) - 1
  const start = calendar.starts[span]
  const end = calendar.ends[span]
  if (start === undefined || end === undefined) return undefined
  const due = start + target - (calendar.workedBefore[span] ?? 0)
  return due <= end ? due : undefined
}

function closingAfter(calendar: WorkingCalendar, from: number, workingDays: number): number | undefined {
  const counted = calendar.dayOfReceipt === 'counted' ? 1 : 0
  return calendar.closings[lowerBound(calendar.closings, from) + workingDays - counted]
}

function answer(calendar: WorkingCalendar, due: number | undefined): ClockAnswer<{ due: number }> {
  if (due === undefined || !(due < calendar.until)) return { ok: false, reason: 'clock-beyond-calendar' }
  return { ok: true, due, provisional: due >= calendar.provisionalFrom }
}
