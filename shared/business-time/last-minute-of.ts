import { indonesianZones } from './indonesian-zones.ts'
import { dayLength } from './local-day.ts'
import type { WorkingCalendar } from './working-calendar.ts'

/** 23.59 local time of a day: when a time counted in calendar days or months ends. */
export function lastMinuteOf(calendar: WorkingCalendar, day: number): number {
  return (day + 1) * dayLength - indonesianZones[calendar.timeZone].offset - 60_000
}
