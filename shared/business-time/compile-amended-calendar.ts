import type { Calendar } from '#shared/schema/calendar.ts'
import type { HolidaySet } from '#shared/schema/holiday-set.ts'
import { amendCalendar } from './amend-calendar.ts'
import { compileCalendar } from './compile-calendar.ts'
import { indonesianZones } from './indonesian-zones.ts'
import { dayLength, dayOfDate } from './local-day.ts'
import type { WorkingCalendar } from './working-calendar.ts'

/**
 * A calendar with the amendments of its holidays in mid-year: each version counts from its `inForceFrom` on and leaves
 * the days before it alone. `versions` are all versions of the sets that the calendar names. With `asOf` (a date) the
 * amendments that came later are not known yet: so a berkas keeps the deadline it was given, and what a new reckoning
 * would say is the same call with a later date.
 */
export function compileAmendedCalendar(
  calendar: Calendar,
  versions: readonly HolidaySet[],
  asOf = '9999-12-31',
): WorkingCalendar {
  const { offset } = indonesianZones[calendar.timeZone]
  const dates = versions.flatMap(({ inForceFrom }) => (inForceFrom === undefined ? [] : [inForceFrom]))
  const seams = [...new Set(dates)].filter((date) => date <= asOf).sort()
  return seams.reduce(
    (before, date) =>
      amendCalendar(
        before,
        compileCalendar(calendar, setsInForce(versions, date)),
        dayOfDate(date) * dayLength - offset,
      ),
    compileCalendar(calendar, setsInForce(versions, '')),
  )
}

/** Of each set the newest version that is in force on a date; of one that begins later its first. */
function setsInForce(versions: readonly HolidaySet[], date: string): HolidaySet[] {
  const chosen = new Map<string, HolidaySet>()
  for (const set of [...versions].sort((a, b) => a.version - b.version)) {
    const { id, inForceFrom = '' } = set
    if (inForceFrom <= date || !chosen.has(id)) chosen.set(id, set)
  }
  return [...chosen.values()]
}
