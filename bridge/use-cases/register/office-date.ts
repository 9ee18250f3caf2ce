import type { Ports } from '#bridge/ports/ports.ts'
import { indonesianZones } from '#shared/business-time/indonesian-zones.ts'
import { dateOfDay, localDay } from '#shared/business-time/local-day.ts'
import { officeCalendar } from '../office-calendar.ts'

/** The local date of an instant; the year of a register turns with it. */
export function officeDate(ports: Ports, at: Date): { readonly date: string; readonly year: number } {
  const { offset } = indonesianZones[officeCalendar(ports).timeZone]
  const date = dateOfDay(localDay(at.getTime(), offset))
  return { date, year: Number(date.slice(0, 4)) }
}
