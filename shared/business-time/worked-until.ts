import { lowerBound } from './lower-bound.ts'
import type { WorkingCalendar } from './working-calendar.ts'

/** Working time (ms) between the beginning of the calendar and an instant. */
export function workedUntil(calendar: WorkingCalendar, at: number): number {
  const span = lowerBound(calendar.starts, at) - 1
  const start = calendar.starts[span]
  const end = calendar.ends[span]
  if (start === undefined || end === undefined) return 0
  return (calendar.workedBefore[span] ?? 0) + Math.min(at, end) - start
}
