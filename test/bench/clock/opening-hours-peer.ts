import type { ShelvedCalendar } from '#bridge/files/read-calendars.ts'
import type { Week } from '#shared/schema/calendar.ts'
import { loadPeer } from '../peers/load-peer.ts'
import { type DeadlinePeer, holidayDates } from './deadline-peer.ts'

interface OpeningHours {
  getIterator(at: Date): { getDate(): Date; getState(): boolean; advance(): boolean }
}
type OpeningHoursClass = new (
  rules: string,
  place: null,
  options: { warnings_severity: number },
) => OpeningHours

const minute = 60_000
const days: readonly (readonly [keyof Week, string])[] = [
  ['mon', 'Mo'],
  ['tue', 'Tu'],
  ['wed', 'We'],
  ['thu', 'Th'],
  ['fri', 'Fr'],
  ['sat', 'Sa'],
  ['sun', 'Su'],
]
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** opening_hours: the whole calendar with Ramadan, walked from one opening to the next; it has no months. */
export async function openingHoursPeer(
  shelved: ShelvedCalendar,
  say: (line: string) => void,
): Promise<DeadlinePeer | undefined> {
  const Hours = await loadPeer<OpeningHoursClass>('opening_hours', say)
  if (!Hours) return undefined
  const hours = new Hours(rulesOf(shelved), null, { warnings_severity: 4 })

  const afterMinutes = (from: number, count: number): number => {
    const walk = hours.getIterator(new Date(from))
    let left = count * minute
    for (let at = from; ; ) {
      const isOpen = walk.getState()
      if (!walk.advance()) return Number.NaN
      const next = walk.getDate().getTime()
      if (isOpen && left <= next - at) return at + left
      if (isOpen) left -= next - at
      at = next
    }
  }
  const afterDays = (from: number, count: number): number => {
    const walk = hours.getIterator(new Date(from - minute)) // what comes at the very closing is still in time
    let closing = Number.NaN
    for (let counted = -1; ; ) {
      const wasOpen = walk.getState()
      if (!walk.advance()) return Number.NaN
      const at = walk.getDate()
      if (wasOpen) closing = at.getTime()
      else if (!Number.isNaN(closing) && at.toDateString() !== new Date(closing).toDateString()) {
        counted += 1
        if (counted === count) return closing
      }
    }
  }
  return {
    name: 'opening_hours',
    canAnswer: ({ duration }) => duration.unit !== 'bulan',
    due({ from, duration: { value, unit } }) {
      if (unit === 'menit') return afterMinutes(from, value)
      if (unit === 'jam') return afterMinutes(from, value * 60)
      return afterDays(from, unit === 'minggu' ? value * 5 : value)
    },
  }
}

/** The calendar in the language of OpenStreetMap; of two rules on one day the later one counts. */
function rulesOf(shelved: ShelvedCalendar): string {
  const ranks = ['normal', 'ramadan', 'special']
  const regimes = [...shelved.calendar.regimes].sort((a, b) => ranks.indexOf(a.rank) - ranks.indexOf(b.rank))
  const rules = regimes.flatMap(({ rank, from, to = '2032-12-31', week }) => {
    const when = rank === 'normal' ? '' : `${dateOf(from)}-${dateOf(to)} `
    return days.map(([key, name]) => {
      const spans = week[key].map((span) => `${span.from}-${span.to}`).join(',')
      return `${when}${name} ${spans || 'off'}`
    })
  })
  return [...rules, ...holidayDates(shelved).map((date) => `${dateOf(date)} off`)].join('; ')
}

function dateOf(date: string): string {
  const [year, month, day] = date.split('-')
  return `${year} ${months[Number(month) - 1]} ${day}`
}
