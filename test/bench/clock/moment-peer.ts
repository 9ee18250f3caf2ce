import type { ShelvedCalendar } from '#bridge/files/read-calendars.ts'
import type { Week } from '#shared/schema/calendar.ts'
import { loadPeer } from '../peers/load-peer.ts'
import { type DeadlinePeer, holidayDates, isOrdinary, ordinaryWeek } from './deadline-peer.ts'

/** A moment changes itself, unlike a day of dayjs. */
interface Moment {
  day(): number
  add(value: number, unit: 'month'): Moment
  set(fields: { hour: number; minute: number; second: number; millisecond: number }): Moment
  valueOf(): number
  nextWorkingTime(): Moment
  addWorkingTime(value: number, unit: 'minutes' | 'hours' | 'days'): Moment
}

interface MomentFactory {
  (at: number): Moment
  updateLocale(locale: string, data: Record<string, unknown>): void
}

const keys: readonly (keyof Week)[] = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']

/** moment with moment-business-time: one week and holidays; it knows no Ramadan. */
export async function momentPeer(
  shelved: ShelvedCalendar,
  say: (line: string) => void,
): Promise<DeadlinePeer | undefined> {
  const moment = await loadPeer<MomentFactory>('moment-business-time', say)
  if (!moment) return undefined

  const hours = keys.map((key) => ordinaryWeek(shelved)[key])
  const workinghours = Object.fromEntries(
    hours.map((spans, day) => {
      const ends = spans.flatMap(({ from, to }) => [`${from}:00`, `${to}:00`])
      return [day, ends.length > 0 ? ends : null]
    }),
  )
  moment.updateLocale('en', { workinghours, holidays: holidayDates(shelved) })
  const closing = (day: Moment): number => {
    const [hour = 0, minute = 0] = hours[day.day()]?.at(-1)?.to.split(':').map(Number) ?? []
    return day.set({ hour, minute, second: 0, millisecond: 0 }).valueOf()
  }
  const after = (from: number, days: number) =>
    closing(moment(from).nextWorkingTime().addWorkingTime(days, 'days'))

  return {
    name: 'moment-business-time',
    canAnswer: isOrdinary(shelved),
    due({ from, duration: { value, unit } }) {
      if (unit === 'menit') return moment(from).addWorkingTime(value, 'minutes').valueOf()
      if (unit === 'jam') return moment(from).addWorkingTime(value, 'hours').valueOf()
      if (unit === 'hari') return after(from, value)
      if (unit === 'minggu') return after(from, value * 5)
      return moment(from)
        .add(value, 'month')
        .set({ hour: 23, minute: 59, second: 0, millisecond: 0 })
        .valueOf()
    },
  }
}
