import { indonesianZones } from './indonesian-zones.ts'
import { dateOfDay, localDay } from './local-day.ts'
import { lowerBound } from './lower-bound.ts'
import type { WorkingCalendar } from './working-calendar.ts'

/**
 * The working day that counts as the day of receipt, as a date: what comes after closing or on a day without service
 * counts as received on the next one. Undefined beyond the calendar.
 */
export function receiptDay(calendar: WorkingCalendar, at: number): string | undefined {
  const closing = at < calendar.begins ? undefined : calendar.closings[lowerBound(calendar.closings, at)]
  return closing === undefined
    ? undefined
    : dateOfDay(localDay(closing, indonesianZones[calendar.timeZone].offset))
}
