import { compileCalendar } from '#shared/business-time/compile-calendar.ts'
import type { WorkingCalendar } from '#shared/business-time/working-calendar.ts'
import type { OfficeCalendars } from './office-calendars.ts'

/** A calendar version ready for arithmetic, the newest where that one is gone; undefined where the office has none. */
export type CalendarLookup = (wanted: {
  readonly id: string
  readonly version: number
}) => WorkingCalendar | undefined

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
  return ({ id, version }) => {
    const versions = calendars.filter((each) => each.id === id)
    const calendar =
      versions.find((each) => each.version === version) ??
      versions.toSorted((one, other) => other.version - one.version)[0]
    if (!calendar) return undefined
    const key = `${id}.v${calendar.version}`
    const known = compiled.get(key)
    if (known) return known
    const sets = holidaySets.filter((set) => calendar.holidays.includes(set.id))
    const made = compileCalendar(calendar, sets)
    compiled.set(key, made)
    return made
  }
}
