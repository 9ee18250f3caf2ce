import type { Language } from '../schema/language.ts'
import { whyWords } from '../text/why-words.ts'
import { indonesianZones } from './indonesian-zones.ts'
import { dayLength, dayOfDate } from './local-day.ts'
import type { WorkingCalendar } from './working-calendar.ts'

/** Instants and dates as a person says them, in the calendar's own zone: `Senin, 23 November 2026 pukul 10.00 WIB`. */
export function speakInstant({ timeZone }: Pick<WorkingCalendar, 'timeZone'>, language: Language = 'id') {
  const locale = language === 'en' ? 'en-GB' : 'id-ID'
  const words = whyWords(language)
  const { name } = indonesianZones[timeZone]
  const date = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const
  const day = new Intl.DateTimeFormat(locale, { timeZone, ...date })
  const plainDay = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...date })
  const time = new Intl.DateTimeFormat(locale, { timeZone, hour: '2-digit', minute: '2-digit' })
  return {
    say: (at: number): string => words('moment', { day: day.format(at), time: time.format(at), zone: name }),
    sayDate: (text: string): string => plainDay.format(dayOfDate(text) * dayLength),
  }
}
