import { type Calendar, type Regime, RegimeRank, type Week } from '#shared/schema/calendar.ts'
import type { HolidaySet } from '#shared/schema/holiday-set.ts'
import { collectDaysOff } from './collect-days-off.ts'
import { indonesianZones } from './indonesian-zones.ts'
import { addMonths, dayLength, dayOfDate, weekdayOf } from './local-day.ts'
import type { DayOff, WorkingCalendar } from './working-calendar.ts'

/** How far a calendar without end answers beyond its decreed days, provisionally. */
const provisionalMonths = 60

const weekdays: readonly { key: keyof Week; name: string }[] = [
  { key: 'sun', name: 'Minggu' },
  { key: 'mon', name: 'Senin' },
  { key: 'tue', name: 'Selasa' },
  { key: 'wed', name: 'Rabu' },
  { key: 'thu', name: 'Kamis' },
  { key: 'fri', name: 'Jumat' },
  { key: 'sat', name: 'Sabtu' },
]

interface CompiledRegime {
  id: string
  index: number
  rank: number
  from: number
  to: number
  /** Open spans of each weekday from Sunday on, in milliseconds since local midnight. */
  hours: readonly (readonly { from: number; to: number }[])[]
}

/**
 * Makes a calendar ready for arithmetic, once per version. The sets are those that `calendar.holidays` names; both
 * must have passed `checkCalendar`, which refuses what would be ambiguous here.
 */
export function compileCalendar(calendar: Calendar, holidaySets: readonly HolidaySet[]): WorkingCalendar {
  const { offset } = indonesianZones[calendar.timeZone]
  const regimes = calendar.regimes.map(compileRegime).sort((a, b) => b.rank - a.rank)
  const decreedUntil = dayOfDate(calendar.decreedUntil)
  const firstDay = Math.min(...regimes.map(({ from }) => from))
  const lastDay = Math.min(
    Math.max(...regimes.map(({ to }) => to)),
    addMonths(decreedUntil, provisionalMonths),
  )

  const daysOff: Map<number, DayOff> = collectDaysOff(calendar, holidaySets)
  const spans: { start: number; end: number; regime: number }[] = []
  const closings: number[] = []
  for (let day = firstDay; day <= lastDay; day++) {
    if (daysOff.has(day)) continue
    const regime = regimes.find(({ from, to }) => from <= day && day <= to)
    const hours = regime?.hours[weekdayOf(day)] ?? []
    const midnight = day * dayLength - offset
    for (const { from, to } of hours) {
      spans.push({ start: midnight + from, end: midnight + to, regime: regime?.index ?? 0 })
    }
    const last = hours.at(-1)
    if (last) closings.push(midnight + last.to)
    else daysOff.set(day, { reason: weekdays[weekdayOf(day)]?.name ?? '' })
  }

  const workedBefore = new Float64Array(spans.length)
  let worked = 0
  spans.forEach(({ start, end }, index) => {
    workedBefore[index] = worked
    worked += end - start
  })
  return {
    id: calendar.id,
    version: calendar.version,
    timeZone: calendar.timeZone,
    mingguInWorkingDays: calendar.mingguInWorkingDays,
    dayOfReceipt: calendar.dayOfReceipt,
    starts: Float64Array.from(spans, ({ start }) => start),
    ends: Float64Array.from(spans, ({ end }) => end),
    workedBefore,
    regimeOfSpan: Uint16Array.from(spans, ({ regime }) => regime),
    regimeIds: calendar.regimes.map(({ id }) => id),
    closings: Float64Array.from(closings),
    daysOff,
    begins: firstDay * dayLength - offset,
    until: (lastDay + 1) * dayLength - offset,
    provisionalFrom: (decreedUntil + 1) * dayLength - offset,
  }
}

function compileRegime(regime: Regime, index: number): CompiledRegime {
  return {
    id: regime.id,
    index,
    rank: RegimeRank.options.indexOf(regime.rank),
    from: dayOfDate(regime.from),
    to: regime.to === undefined ? Number.POSITIVE_INFINITY : dayOfDate(regime.to),
    hours: weekdays.map(({ key }) =>
      regime.week[key].map(({ from, to }) => ({ from: timeOfDay(from), to: timeOfDay(to) })),
    ),
  }
}

/** `08:30` as milliseconds since midnight. */
function timeOfDay(text: string): number {
  const [hours = 0, minutes = 0] = text.split(':').map(Number)
  return (hours * 60 + minutes) * 60_000
}
