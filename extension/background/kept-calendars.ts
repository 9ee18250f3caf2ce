import { type CalendarLookup, createCalendarLookups } from '../settings/calendar-lookup.ts'
import { CALENDARS_FRESH_MS, type OfficeCalendars } from '../settings/office-calendars.ts'
import { type StoredItem, storedItem } from '../settings/stored-item.ts'
import { isRecent } from './is-recent.ts'

/** The office's calendars as the server last gave them; `at` in epoch milliseconds. */
type Kept = OfficeCalendars & { readonly at: number }

interface Tools {
  /** Asks the server; undefined where it cannot be asked. */
  readonly fetchOffice: () => Promise<OfficeCalendars | undefined>
  readonly now: () => number
  readonly item?: StoredItem<Kept>
}

/** Keeps the office's calendars on this computer, so that working time is counted also while the server is away. */
export function createKeptCalendars({ fetchOffice, now, item = keptItem }: Tools) {
  const lookupOf = createCalendarLookups()
  return {
    /** What is kept now, however old. */
    lookup: async (): Promise<CalendarLookup> => lookupOf(await item.read()),
    /** Asks the server where what is kept is no longer fresh. */
    async refresh(): Promise<void> {
      const kept = await item.read()
      if (kept && isRecent(kept.at, { ms: CALENDARS_FRESH_MS, now: now() })) return
      const fresh = await fetchOffice()
      if (fresh) await item.write({ ...fresh, at: now() })
    },
  }
}

const keptItem = storedItem<Kept>('local', 'calendars')
