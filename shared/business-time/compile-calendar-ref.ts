import type { Calendar } from '#shared/schema/calendar.ts'
import type { HolidaySet } from '#shared/schema/holiday-set.ts'
import { compileAmendedCalendar } from './compile-amended-calendar.ts'
import type { WorkingCalendar } from './working-calendar.ts'

/**
 * A calendar version with its holidays as a berkas knows them: of each set the named version and those before it, so
 * that a later amendment moves no deadline that was given. Without `known`, and of a set whose named version is gone,
 * all there are. `sets` may hold those of other calendars too.
 */
export function compileCalendarRef(
  calendar: Calendar,
  sets: readonly HolidaySet[],
  known: Readonly<Record<string, number>> = {},
): WorkingCalendar {
  const used = calendar.holidays.flatMap((id) => {
    const versions = sets.filter((set) => set.id === id)
    const upTo = versions.filter(({ version }) => version <= (known[id] ?? Number.POSITIVE_INFINITY))
    return upTo.length > 0 ? upTo : versions
  })
  return compileAmendedCalendar(calendar, used)
}
