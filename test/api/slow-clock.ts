import type { Calendar, Regime, Week } from '#shared/schema/calendar.ts'
import type { Duration } from '#shared/schema/duration.ts'
import type { HolidaySet } from '#shared/schema/holiday-set.ts'

const MINUTE = 60_000
const DAY = 86_400_000
const weekdays: readonly (keyof Week)[] = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']
const ranks: readonly Regime['rank'][] = ['normal', 'ramadan', 'special']

interface SlowDay {
  /** Each of the 1440 minutes. */
  readonly open: readonly boolean[]
  readonly closing: number | undefined
}

/** A clock as slow and plain as can be: it walks minute by minute over the calendar's own text. Shares no code with ours. */
export interface SlowClock {
  due(from: number, duration: Duration): number
  minutesBetween(from: number, to: number): number
  /** To the millisecond; below zero where `to` lies before. */
  openMs(from: number, to: number): number
}

export function slowClock(calendar: Calendar, sets: readonly HolidaySet[], offset: number): SlowClock {
  const holidays = new Set(sets.flatMap(({ days }) => days.map(({ date }) => date)))
  const days = new Map<number, SlowDay>()

  // Minutes are asked one after the other: nearly always of the day that was asked last.
  let lastNumber = Number.NaN
  let lastDay: SlowDay = { open: [], closing: undefined }

  function dayOf(at: number): SlowDay {
    const number = Math.floor((at + offset) / DAY)
    if (number === lastNumber) return lastDay
    lastDay = days.get(number) ?? makeDay(number)
    lastNumber = number
    return lastDay
  }

  function makeDay(number: number): SlowDay {
    const midnight = new Date(number * DAY)
    const date = midnight.toISOString().slice(0, 10)
    const regime = calendar.regimes
      .filter(({ from, to = '9999' }) => from <= date && date <= to)
      .sort((one, other) => ranks.indexOf(other.rank) - ranks.indexOf(one.rank))[0]
    const hours = holidays.has(date) ? [] : (regime?.week[weekdays[midnight.getUTCDay()] ?? 'sun'] ?? [])
    const spans = hours.map(({ from, to }) => [minuteOf(from), minuteOf(to)] as const)
    const open = Array.from({ length: 1440 }, (_, minute) =>
      spans.some(([from, to]) => from <= minute && minute < to),
    )
    const last = spans.at(-1)?.[1]
    const closing = last === undefined ? undefined : number * DAY - offset + last * MINUTE
    const made = { open, closing }
    days.set(number, made)
    return made
  }

  const isOpen = (at: number): boolean => dayOf(at).open[Math.floor(((at + offset) % DAY) / MINUTE)] === true

  function afterMinutes(from: number, minutes: number): number {
    let at = from
    for (let left = minutes; left > 0; at += MINUTE) if (isOpen(at)) left--
    return at
  }

  function closingAfter(from: number, workingDays: number): number {
    let day = from
    let left = workingDays
    // The day of receipt is the first working day whose closing is not past; it is not counted.
    for (let isReceived = false; ; day += DAY) {
      const { closing } = dayOf(day)
      if (closing === undefined || (!isReceived && closing < from)) continue
      if (isReceived) left--
      isReceived = true
      if (left === 0) return closing
    }
  }

  function lastMinute(year: number, month: number, day: number): number {
    return Date.UTC(year, month, day, 23, 59) - offset
  }

  return {
    due(from, { value, unit }) {
      const local = new Date(from + offset)
      const [year, month, day] = [local.getUTCFullYear(), local.getUTCMonth(), local.getUTCDate()]
      switch (unit) {
        case 'menit':
          return afterMinutes(from, value)
        case 'jam':
          return afterMinutes(from, value * 60)
        case 'hari':
          return closingAfter(from, value)
        case 'minggu':
          return closingAfter(from, value * 5)
        case 'hari kalender':
          return lastMinute(year, month, day + value)
        case 'bulan': {
          const lastDay = new Date(Date.UTC(year, month + value + 1, 0)).getUTCDate()
          return lastMinute(year, month + value, Math.min(day, lastDay))
        }
      }
    },
    minutesBetween(from, to) {
      let minutes = 0
      for (let at = from; at < to; at += MINUTE) if (isOpen(at)) minutes++
      return minutes
    },
    openMs(from, to) {
      if (to < from) return -this.openMs(to, from)
      let ms = 0
      for (let at = from - (from % MINUTE); at < to; at += MINUTE)
        if (isOpen(at)) ms += Math.min(to, at + MINUTE) - Math.max(from, at)
      return ms
    },
  }
}

function minuteOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * 60 + minutes
}
