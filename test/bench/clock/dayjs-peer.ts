import type { ShelvedCalendar } from '#bridge/files/read-calendars.ts'
import type { Week } from '#shared/schema/calendar.ts'
import { loadPeer } from '../peers/load-peer.ts'
import { type DeadlinePeer, holidayDates, isOrdinary, ordinaryWeek } from './deadline-peer.ts'

interface Day {
  day(): number
  add(value: number, unit: 'month'): Day
  hour(value: number): Day
  minute(value: number): Day
  second(value: number): Day
  millisecond(value: number): Day
  valueOf(): number
  nextBusinessTime(): Day
  addBusinessMinutes(count: number): Day
  addBusinessDays(count: number): Day
}

interface Dayjs {
  (at: number): Day
  extend(plugin: unknown): void
  setHolidays(dates: string[]): void
  setBusinessTime(week: Record<string, { start: string; end: string }[] | null>): void
}

const dayNames = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']
const keys: readonly (keyof Week)[] = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']

/** dayjs with dayjs-business-time: one week and holidays; it knows no Ramadan. */
export async function dayjsPeer(
  shelved: ShelvedCalendar,
  say: (line: string) => void,
): Promise<DeadlinePeer | undefined> {
  const dayjs = await loadPeer<Dayjs>('dayjs', say)
  const plugin = await loadPeer<unknown>('dayjs-business-time', say)
  if (!dayjs || plugin === undefined) return undefined

  const hours = keys.map((key) => ordinaryWeek(shelved)[key])
  dayjs.extend(plugin)
  dayjs.setHolidays(holidayDates(shelved))
  dayjs.setBusinessTime(
    Object.fromEntries(
      dayNames.map((name, day) => {
        const spans = hours[day]?.map(({ from, to }) => ({ start: `${from}:00`, end: `${to}:00` })) ?? []
        return [name, spans.length > 0 ? spans : null]
      }),
    ),
  )
  const closing = (day: Day): number => {
    const [hour = 0, minute = 0] = hours[day.day()]?.at(-1)?.to.split(':').map(Number) ?? []
    return day.hour(hour).minute(minute).second(0).millisecond(0).valueOf()
  }
  const after = (from: number, days: number) => closing(dayjs(from).nextBusinessTime().addBusinessDays(days))

  return {
    name: 'dayjs-business-time',
    canAnswer: isOrdinary(shelved),
    due({ from, duration: { value, unit } }) {
      if (unit === 'menit') return dayjs(from).addBusinessMinutes(value).valueOf()
      if (unit === 'jam')
        return dayjs(from)
          .addBusinessMinutes(value * 60)
          .valueOf()
      if (unit === 'hari') return after(from, value)
      if (unit === 'minggu') return after(from, value * 5)
      return dayjs(from).add(value, 'month').hour(23).minute(59).second(0).millisecond(0).valueOf()
    },
  }
}
