import type { Calendar } from '#shared/schema/calendar.ts'
import type { HolidaySet } from '#shared/schema/holiday-set.ts'

/** Service hours and holidays as the office's server gives them. */
export interface OfficeCalendars {
  readonly calendars: readonly Calendar[]
  readonly holidaySets: readonly HolidaySet[]
}

/** They are asked for again once they are this old. */
export const CALENDARS_FRESH_MS = 60_000
