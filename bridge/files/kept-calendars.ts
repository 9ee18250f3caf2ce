import { join } from 'node:path'
import { Calendar } from '#shared/schema/calendar.ts'
import { HolidaySet } from '#shared/schema/holiday-set.ts'
import { type KeptVersions, openKeptVersions } from './kept-versions.ts'

export type KeptCalendars = KeptVersions<Calendar | HolidaySet>

/** Calendars and holiday sets that cases have begun on, as they were then. */
export function openKeptCalendars(dataDir: string): Promise<KeptCalendars> {
  return openKeptVersions(join(dataDir, 'kalender-dipakai'), (value) => {
    const isSet = typeof value === 'object' && value !== null && Reflect.get(value, 'kind') === 'holidays'
    return isSet ? HolidaySet.parse(value) : Calendar.parse(value)
  })
}

export function isHolidaySet(item: Calendar | HolidaySet): item is HolidaySet {
  return 'kind' in item
}
