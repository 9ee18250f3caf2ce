import { indonesianZones } from '#shared/business-time/indonesian-zones.ts'
import type { TimeZone } from '#shared/schema/calendar.ts'

/** Dates and times as they stand on the papers of an office, in its zone. */
export interface PaperTime {
  /** `23 November 2026`. */
  date(at: string): string
  /** `Senin, 23 November 2026 pukul 08.00 WIB`. */
  moment(at: string): string
  /** `23-11-2026 08.00`. */
  short(at: string): string
  /** `23-11-2026`. */
  shortDate(at: string): string
}

export function paperTime(timeZone: TimeZone): PaperTime {
  const { name } = indonesianZones[timeZone]
  const long = new Intl.DateTimeFormat('id-ID', { timeZone, dateStyle: 'long' })
  const full = new Intl.DateTimeFormat('id-ID', { timeZone, dateStyle: 'full' })
  const parts = new Intl.DateTimeFormat('id-ID', {
    ...{ timeZone, day: '2-digit', month: '2-digit', year: 'numeric' },
    ...{ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  })
  const part = (at: string) => {
    const all = parts.formatToParts(new Date(at))
    return (type: Intl.DateTimeFormatPartTypes) => all.find((each) => each.type === type)?.value ?? ''
  }
  const clock = (at: string) => `${part(at)('hour')}.${part(at)('minute')}`
  const shortDate = (at: string) => `${part(at)('day')}-${part(at)('month')}-${part(at)('year')}`
  return {
    date: (at) => long.format(new Date(at)),
    moment: (at) => `${full.format(new Date(at))} pukul ${clock(at)} ${name}`,
    shortDate,
    short: (at) => `${shortDate(at)} ${clock(at)}`,
  }
}

/** A local date (`2026-11-23`) as `23 November 2026`, whatever the zone. */
export function plainPaperDate(date: string): string {
  const words = new Intl.DateTimeFormat('id-ID', { dateStyle: 'long', timeZone: 'UTC' })
  return words.format(new Date(`${date}T00:00:00Z`))
}

/** Working minutes as `2 jam 5 menit`; a day is not said, for its length differs. */
export function minutesInWords(minutes: number): string {
  const whole = Math.max(0, Math.round(minutes))
  const hours = Math.floor(whole / 60)
  const rest = whole % 60
  if (hours === 0) return `${rest} menit`
  const said = `${hours.toLocaleString('id-ID')} jam`
  return rest === 0 ? said : `${said} ${rest} menit`
}
