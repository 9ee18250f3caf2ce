import { compileCalendar } from '#shared/business-time/compile-calendar.ts'
import type { WorkingCalendar } from '#shared/business-time/working-calendar.ts'
import type { OfficeCalendars } from './office-calendars.ts'

/** A calendar by its id, ready for arithmetic; undefined where the office has none of that id. */
export type CalendarLookup = (id: string) => WorkingCalendar | undefined

/**
 * Makes lookups of what the server gave. The same content brings the same lookup back, however often it is asked for,
 * and a calendar is compiled when it is first used.
 */
export function createCalendarLookups(): (office: OfficeCalendars | undefined) => CalendarLookup {
  let last: { readonly text: string; readonly lookup: CalendarLookup } | undefined
  return (office) => {
    const text = JSON.stringify([office?.calendars, office?.holidaySets])
    if (last?.text !== text) last = { text, lookup: lookupOf(office) }
    return last.lookup
  }
}

function lookupOf(
  { calendars, holidaySets }: OfficeCalendars = { calendars: [], holidaySets: [] },
): CalendarLookup {
  const compiled = new Map<string, WorkingCalendar>()
  return (id) => {
    const calendar = calendars.find((each) => each.id === id)
    if (!calendar) return undefined
    const known = compiled.get(id)
    if (known) return known
    const sets = holidaySets.filter((set) => calendar.holidays.includes(set.id))
    const made = compileCalendar(calendar, sets)
    compiled.set(id, made)
    return made
  }
}
