import type { TimeZone } from '#shared/schema/calendar.ts'
import { indonesianZones } from './indonesian-zones.ts'

/** An instant as local ISO time with its offset, e.g. `2026-11-23T10:05:00+07:00`; milliseconds only where there are any. */
export function formatInstant(at: number, timeZone: TimeZone): string {
  const { offset, suffix } = indonesianZones[timeZone]
  const local = new Date(at + offset).toISOString().slice(0, -1)
  return (local.endsWith('.000') ? local.slice(0, -4) : local) + suffix
}
