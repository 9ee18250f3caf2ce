import { indonesianZones } from './indonesian-zones.ts'
import { dayLength, dayOfDate, localDay } from './local-day.ts'
import { lowerBound } from './lower-bound.ts'
import type { WorkingCalendar } from './working-calendar.ts'

type Closing =
  | { readonly ok: true; readonly at: number }
  /** Without a reason: the calendar does not reach that day. */
  | { readonly ok: false; readonly reason?: string }

/** The instant (epoch ms) at which service ends on a date, or why there is none that day. */
export function closingOn(calendar: WorkingCalendar, date: string): Closing {
  const { offset } = indonesianZones[calendar.timeZone]
  const day = dayOfDate(date)
  const midnight = day * dayLength - offset
  if (midnight < calendar.begins || midnight >= calendar.until) return { ok: false }
  const closing = calendar.closings[lowerBound(calendar.closings, midnight)]
  if (closing !== undefined && localDay(closing, offset) === day) return { ok: true, at: closing }
  return { ok: false, reason: calendar.daysOff.get(day)?.reason ?? 'tidak ada pelayanan' }
}
