import { indonesianZones } from './indonesian-zones.ts'
import { dayOfDate } from './local-day.ts'
import { openingOf } from './opening-of.ts'
import { typedDate } from './typed-date.ts'
import type { WorkingCalendar } from './working-calendar.ts'

const pattern =
  /^(\d{4}-\d{2}-\d{2}|\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{8})(?:[T ](\d{2})[:.](\d{2})(?:[:.](\d{2})(?:\.(\d{1,3})\d*)?)?(Z|[+-]\d{2}:\d{2})?)?$/

/**
 * Reads an instant as people and programs write it: local time of the calendar's zone (`23/11/2026 08.00`), ISO with or
 * without an offset or Z (`2026-11-23T08:00`), or a bare date, which means the opening of that day.
 * Undefined where it is none of these or no real date.
 */
export function parseInstant(text: string, calendar: WorkingCalendar): number | undefined {
  const [, said = '', hours, minutes, seconds = '00', fraction = '', zone] = pattern.exec(text.trim()) ?? []
  const date = typedDate(said)
  if (date === undefined) return undefined
  if (hours === undefined || minutes === undefined) return openingOf(calendar, dayOfDate(date))
  const suffix = zone ?? indonesianZones[calendar.timeZone].suffix
  const at = Date.parse(`${date}T${hours}:${minutes}:${seconds}.${fraction.padEnd(3, '0')}${suffix}`)
  return Number.isNaN(at) || hours === '24' ? undefined : at
}
