import { indonesianZones } from './indonesian-zones.ts'
import { localDay } from './local-day.ts'
import { lowerBound } from './lower-bound.ts'
import { openingOf } from './opening-of.ts'
import type { WorkingCalendar } from './working-calendar.ts'

/**
 * The first moment from `at` on that lies inside the service hours (and not in their breaks), or outside of them, where
 * a break counts as part of the working day. Where the calendar knows nothing any more, `at` itself.
 */
export function sendableFrom(calendar: WorkingCalendar, hours: 'inside' | 'outside', at: number): number {
  const { starts, ends, closings, timeZone } = calendar
  if (hours === 'inside') {
    const start = starts[lowerBound(ends, at + 1)]
    return start === undefined ? at : Math.max(at, start)
  }
  const closing = closings[lowerBound(closings, at + 1)]
  if (closing === undefined) return at
  const opening = openingOf(calendar, localDay(closing - 1, indonesianZones[timeZone].offset))
  return at >= opening ? closing : at
}
