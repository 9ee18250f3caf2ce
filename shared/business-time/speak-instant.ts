import { indonesianZones } from './indonesian-zones.ts'
import { dayLength, dayOfDate } from './local-day.ts'
import type { WorkingCalendar } from './working-calendar.ts'

/** Instants and dates as a person says them, in the calendar's own zone: `Senin, 23 November 2026 pukul 10.00 WIB`. */
export function speakInstant({ timeZone }: Pick<WorkingCalendar, 'timeZone'>) {
  const { name } = indonesianZones[timeZone]
  const date = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const
  const day = new Intl.DateTimeFormat('id-ID', { timeZone, ...date })
  const plainDay = new Intl.DateTimeFormat('id-ID', { timeZone: 'UTC', ...date })
  const time = new Intl.DateTimeFormat('id-ID', { timeZone, hour: '2-digit', minute: '2-digit' })
  return {
    say: (at: number): string => `${day.format(at)} pukul ${time.format(at)} ${name}`,
    sayDate: (text: string): string => plainDay.format(dayOfDate(text) * dayLength),
  }
}
