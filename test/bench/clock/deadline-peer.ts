import type { ShelvedCalendar } from '#bridge/files/read-calendars.ts'
import type { DeadlineCase } from './deadline-cases.ts'

/** A library that can answer some of our questions, each by its own means. */
export interface DeadlinePeer {
  name: string
  /** What it has no notion of is not asked: a wrong answer to that would prove nothing. */
  canAnswer(asked: DeadlineCase): boolean
  due(asked: DeadlineCase): number
}

/** Whether a library that knows one week only can answer: months, and what lies wholly outside Ramadan. */
export function isOrdinary({ calendar }: ShelvedCalendar): (asked: DeadlineCase) => boolean {
  const special = calendar.regimes
    .filter(({ rank }) => rank !== 'normal')
    .map(({ from, to }) => ({
      from: Date.parse(`${from}T00:00:00+07:00`),
      to: to === undefined ? Number.POSITIVE_INFINITY : Date.parse(`${to}T23:59:59+07:00`),
    }))
  return ({ from, due, duration }) =>
    duration.unit === 'bulan' || !special.some((regime) => from <= regime.to && due >= regime.from)
}

/** The dates of its holidays. */
export function holidayDates({ holidaySets }: ShelvedCalendar): string[] {
  return holidaySets.flatMap(({ days }) => days.map(({ date }) => date))
}

/** The hours of an ordinary week. */
export function ordinaryWeek({ calendar }: ShelvedCalendar) {
  const regime = calendar.regimes.find(({ rank }) => rank === 'normal')
  if (!regime) throw new Error(`${calendar.id} has no ordinary week`)
  return regime.week
}
