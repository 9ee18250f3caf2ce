import type { Language } from '#shared/schema/language.ts'

const LOCALES: Record<Language, string> = { id: 'id-ID', en: 'en-GB' }
const NEAR_DAYS: Record<Language, Readonly<Record<number, string>>> = {
  id: { [-1]: 'kemarin', 0: 'hari ini', 1: 'besok' },
  en: { [-1]: 'yesterday', 0: 'today', 1: 'tomorrow' },
}
const UNITS = {
  id: { day: 'hari', hour: 'jam', minute: 'menit', second: 'dtk', ago: 'lalu', now: 'baru saja' },
  en: { day: 'd', hour: 'h', minute: 'min', second: 's', ago: 'ago', now: 'just now' },
} as const

/** The zones of Indonesia have names of their own, which only its own locale knows. */
const ZONES: Readonly<Record<string, string>> = { 'GMT+7': 'WIB', 'GMT+8': 'WITA', 'GMT+9': 'WIT' }

function zoneNamed(words: string): string {
  return words.replace(/GMT\+[789]/, (zone) => ZONES[zone] ?? zone)
}

/** `hari ini 15.30`, `besok 09.00`, `Jum, 27 Nov 15.00` by this computer's clock; the year only where it is another one. */
export function dayAndTime(at: string, now: Date, language: Language): string {
  return momentWords({ at: new Date(at), now, language })
}

/** The same by the office's clock, which is named where this computer's is another one: `hari ini 15.30 WIT`. */
export function dayAndTimeIn({ timeZone, ...moment }: Moment & { readonly timeZone: string }): string {
  if (timeZone === new Intl.DateTimeFormat().resolvedOptions().timeZone) return momentWords(moment)
  return momentWords({ ...moment, timeZone })
}

interface Moment {
  readonly at: Date
  readonly now: Date
  readonly language: Language
  /** Absent: this computer's own. */
  readonly timeZone?: string
}

function momentWords({ at, now, language, timeZone }: Moment): string {
  const locale = LOCALES[language]
  const zone = timeZone === undefined ? {} : { timeZone }
  const time = new Intl.DateTimeFormat(locale, {
    ...{ ...zone, hour: '2-digit', minute: '2-digit' },
    ...(timeZone !== undefined && { timeZoneName: 'short' }),
  }).format(at)
  const [day, today] = [dateIn(at, timeZone), dateIn(now, timeZone)]
  const near = NEAR_DAYS[language][Math.round((Date.parse(day) - Date.parse(today)) / 86_400_000)]
  if (near !== undefined) return zoneNamed(`${near} ${time}`)
  const date = new Intl.DateTimeFormat(locale, {
    ...{ ...zone, weekday: 'short', day: 'numeric', month: 'short' },
    ...(day.slice(0, 4) !== today.slice(0, 4) && { year: 'numeric' }),
  }).format(at)
  return zoneNamed(`${date} ${time}`)
}

/** `2026-11-23`. */
function dateIn(at: Date, timeZone: string | undefined): string {
  return new Intl.DateTimeFormat('en-CA', {
    ...(timeZone !== undefined && { timeZone }),
    ...{ year: 'numeric', month: '2-digit', day: '2-digit' },
  }).format(at)
}

/** A date without time, whatever the zone of this computer: `1 April 2027`. */
export function plainDate(date: string, language: Language): string {
  const words = new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'long', timeZone: 'UTC' })
  return words.format(new Date(`${date}T00:00:00Z`))
}

/** `Jumat, 20 November 2026 08.30 WIB`, by this computer's clock unless another zone is named. */
export function fullMoment(at: string, language: Language, timeZone?: string): string {
  const locale = LOCALES[language]
  const date = new Date(at)
  const zone = timeZone === undefined ? {} : { timeZone }
  const day = new Intl.DateTimeFormat(locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    ...zone,
  })
  const time = new Intl.DateTimeFormat(locale, {
    ...zone,
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
  })
  return zoneNamed(`${day.format(date)} ${time.format(date)}`)
}

/** A length in its two largest units: `2 hari 3 jam`, `1 jam 20 menit`, `0 menit`. */
export function spanWords(minutes: number, language: Language): string {
  const { day, hour, minute } = UNITS[language]
  const whole = Math.max(0, Math.round(minutes))
  const parts: [number, string][] = [
    [Math.floor(whole / 1440), day],
    [Math.floor((whole % 1440) / 60), hour],
    [whole % 60, minute],
  ]
  const largest = parts.findIndex(([count]) => count > 0)
  if (largest === -1) return `0 ${minute}`
  const shown = parts.slice(largest, largest + 2).filter(([count]) => count > 0)
  return shown.map(([count, unit]) => `${count} ${unit}`).join(' ')
}

/** A length of working time: hours are never called days, for a working day has no fixed length. */
export function workingSpan(minutes: number, language: Language): string {
  const { hour, minute } = UNITS[language]
  const whole = Math.max(0, Math.round(minutes))
  const hours = Math.floor(whole / 60)
  const rest = whole % 60
  if (hours === 0) return `${rest} ${minute}`
  return rest === 0 ? `${hours} ${hour}` : `${hours} ${hour} ${rest} ${minute}`
}

/** Age of data: `baru saja`, `12 dtk lalu`, `3 menit lalu`. */
export function ageWords(fromMs: number, nowMs: number, language: Language): string {
  const { second, ago, now } = UNITS[language]
  const seconds = Math.max(0, Math.round((nowMs - fromMs) / 1000))
  if (seconds < 3) return now
  if (seconds < 60) return `${seconds} ${second} ${ago}`
  return `${spanWords(seconds / 60, language)} ${ago}`
}

/** How a due moment stands: `soon` in the last quarter of its time. */
export function dueTone(span: { from: string; dueAt: string }, now: Date): 'ok' | 'warn' | 'bad' {
  const due = Date.parse(span.dueAt)
  if (now.getTime() > due) return 'bad'
  const from = Date.parse(span.from)
  return now.getTime() > due - (due - from) / 4 ? 'warn' : 'ok'
}
