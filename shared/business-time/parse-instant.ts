import { indonesianZones } from './indonesian-zones.ts'
import { dayLength, dayOfDate } from './local-day.ts'
import { openingOf } from './opening-of.ts'
import type { WorkingCalendar } from './working-calendar.ts'

const pattern =
  /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2})[:.](\d{2})(?:[:.](\d{2})(?:\.(\d{1,3})\d*)?)?(Z|[+-]\d{2}:\d{2})?)?$/

/**
 * Reads an instant as people and programs write it: ISO with offset or Z, local time of the calendar's zone
 * (`2026-11-23T08:00`, `2026-11-23 08.00`), or a bare date, which means the opening of that day.
 * Undefined where it is none of these or no real date.
 */
export function parseInstant(text: string, calendar: WorkingCalendar): number | undefined {
  const [, date, hours, minutes, seconds = '00', fraction = '', zone] = pattern.exec(text.trim()) ?? []
  if (!date || !isRealDate(date)) return undefined
  if (hours === undefined || minutes === undefined) return openingOf(calendar, dayOfDate(date))
  const suffix = zone ?? indonesianZones[calendar.timeZone].suffix
  const at = Date.parse(`${date}T${hours}:${minutes}:${seconds}.${fraction.padEnd(3, '0')}${suffix}`)
  return Number.isNaN(at) || hours === '24' ? undefined : at
}

function isRealDate(date: string): boolean {
  const day = dayOfDate(date)
  return !Number.isNaN(day) && new Date(day * dayLength).toISOString().startsWith(date)
}
