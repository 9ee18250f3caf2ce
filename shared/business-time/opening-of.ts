import { indonesianZones } from './indonesian-zones.ts'
import { dayLength, localDay } from './local-day.ts'
import { lowerBound } from './lower-bound.ts'
import type { WorkingCalendar } from './working-calendar.ts'

/** The instant at which service begins on a day; midnight where there is none that day. */
export function openingOf(calendar: WorkingCalendar, day: number): number {
  const { offset } = indonesianZones[calendar.timeZone]
  const midnight = day * dayLength - offset
  const opening = calendar.starts[lowerBound(calendar.starts, midnight)]
  return opening !== undefined && localDay(opening, offset) === day ? opening : midnight
}
