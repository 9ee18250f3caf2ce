import type { ClockRule } from '#shared/schema/clock-rule.ts'
import type { WorkingCalendar } from './working-calendar.ts'

/** The calendar as one SOP reads it: what the SOP states goes before the calendar's own setting. */
export function applyClockRule(calendar: WorkingCalendar, { dayOfReceipt }: ClockRule): WorkingCalendar {
  if (dayOfReceipt === undefined || dayOfReceipt === calendar.dayOfReceipt) return calendar
  return { ...calendar, dayOfReceipt }
}
