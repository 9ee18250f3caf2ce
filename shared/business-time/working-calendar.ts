import type { TimeZone } from '#shared/schema/calendar.ts'
import type { DayOfReceipt } from '#shared/schema/clock-rule.ts'

/** Why a day has no service, in words for people, and the decree that says so. */
export interface DayOff {
  readonly reason: string
  readonly decree?: string
}

/**
 * A calendar version made ready for arithmetic: its open spans in order, with the working time before each.
 * All times are milliseconds (instants since the epoch). Made once by `compileCalendar`; never changed.
 */
export interface WorkingCalendar {
  readonly id: string
  readonly version: number
  readonly timeZone: TimeZone
  readonly mingguInWorkingDays: number
  readonly dayOfReceipt: DayOfReceipt
  readonly starts: Float64Array
  readonly ends: Float64Array
  readonly workedBefore: Float64Array
  /** For each span the index of its regime in `regimeIds`. */
  readonly regimeOfSpan: Uint16Array
  readonly regimeIds: readonly string[]
  /** The closing of each working day, in order. */
  readonly closings: Float64Array
  /** The days without service, by day number. */
  readonly daysOff: ReadonlyMap<number, DayOff>
  /** First instant of the calendar, and the first one past it: outside it answers nothing. */
  readonly begins: number
  readonly until: number
  /** First instant whose holidays are not decreed: an answer that reaches it is provisional. */
  readonly provisionalFrom: number
}
