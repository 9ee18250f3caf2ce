import { compileCalendarRef } from '#shared/business-time/compile-calendar-ref.ts'
import type { WorkingCalendar } from '#shared/business-time/working-calendar.ts'
import type { OfficeCalendars } from './office-calendars.ts'

/** A calendar version ready for arithmetic, the newest where that one is gone; undefined where the office has none. */
export type CalendarLookup = (wanted: {
  readonly id: string
  readonly version: number
  /** Versions of its holiday sets that the case knows. */
  readonly holidays?: Readonly<Record<string, number>> | undefined
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
  return ({ id, version, holidays }) => {
    const versions = calendars.filter((each) => each.id === id)
    const calendar =
      versions.find((each) => each.version === version) ??
      versions.toSorted((one, other) => other.version - one.version)[0]
    if (!calendar) return undefined
    const key = JSON.stringify([id, calendar.version, holidays ?? null])
    const known = compiled.get(key)
    if (known) return known
    const made = compileCalendarRef(calendar, holidaySets, holidays)
    compiled.set(key, made)
    return made
  }
}
