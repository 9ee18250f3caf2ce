import { lowerBound } from './lower-bound.ts'
import type { WorkingCalendar } from './working-calendar.ts'

/** The last closing not later than an instant: until when something can be handed in at the counter. */
export function lastClosingUntil(calendar: WorkingCalendar, at: number): number | undefined {
  const { closings } = calendar
  const index = lowerBound(closings, at)
  return closings[index] === at ? at : closings[index - 1]
}
