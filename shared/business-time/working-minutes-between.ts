import { type ClockAnswer, rangeFault } from './clock-answer.ts'
import { workedUntil } from './worked-until.ts'
import type { WorkingCalendar } from './working-calendar.ts'

/**
 * Minutes of service between two instants (epoch ms), with fractions where an instant has seconds; negative where
 * `to` lies before `from`.
 */
export function workingMinutesBetween(
  calendar: WorkingCalendar,
  from: number,
  to: number,
): ClockAnswer<{ minutes: number }> {
  const reason = rangeFault(calendar, from) ?? rangeFault(calendar, to)
  if (reason) return { ok: false, reason }
  const minutes = (workedUntil(calendar, to) - workedUntil(calendar, from)) / 60_000
  return { ok: true, minutes, provisional: Math.max(from, to) > calendar.provisionalFrom }
}
