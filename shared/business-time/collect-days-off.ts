import type { Calendar } from '#shared/schema/calendar.ts'
import type { HolidayKind, HolidaySet } from '#shared/schema/holiday-set.ts'
import { dayOfDate } from './local-day.ts'
import type { DayOff } from './working-calendar.ts'

const kindNames: Readonly<Record<HolidayKind, string>> = {
  nasional: 'libur nasional',
  'cuti-bersama': 'cuti bersama',
  'libur-khusus': 'libur khusus',
}

/** Holidays and the office's own closures by day number, each with its reason and decree. */
export function collectDaysOff(calendar: Calendar, holidaySets: readonly HolidaySet[]): Map<number, DayOff> {
  const daysOff = new Map<number, DayOff>()
  for (const { days, years } of holidaySets) {
    const decrees = new Map(years.map(({ year, decree }) => [String(year), decree]))
    for (const { date, kind, name, decree = decrees.get(date.slice(0, 4)) } of days) {
      const reason = `${kindNames[kind]}: ${name}`
      daysOff.set(dayOfDate(date), decree === undefined ? { reason } : { reason, decree })
    }
  }
  for (const { from, to = from, name, decree } of calendar.closures) {
    const dayOff = { reason: `tutup: ${name}`, ...(decree === undefined ? {} : { decree }) }
    for (let day = dayOfDate(from); day <= dayOfDate(to); day++) daysOff.set(day, dayOff)
  }
  return daysOff
}
