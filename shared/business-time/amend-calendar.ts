import { indonesianZones } from './indonesian-zones.ts'
import { dayLength, localDay } from './local-day.ts'
import { openingOf } from './opening-of.ts'
import type { WorkingCalendar } from './working-calendar.ts'

/**
 * A calendar that was changed while clocks run: before the seam it is `old`, from there on `amended`, so that what
 * has been measured stays as it was. Hours are decreed by the day; the seam is the start of the first day whose
 * service had not begun at `from` (epoch ms). Who asks for the past to be reckoned anew gives an earlier `from`.
 *
 * A running case keeps the calendar it started with until a person asks; then its deadline is `dueAt` on this one.
 */
export function amendCalendar(old: WorkingCalendar, amended: WorkingCalendar, from: number): WorkingCalendar {
  if (old.timeZone !== amended.timeZone)
    throw new RangeError('a calendar cannot be amended by one of another zone')
  const { offset } = indonesianZones[old.timeZone]
  const today = localDay(from, offset)
  const firstDay = from <= openingOf(old, today) ? today : today + 1
  const seam = Math.max(Math.min(firstDay * dayLength - offset, old.until), amended.begins)
  if (seam <= old.begins) return amended
  if (seam > old.until)
    throw new RangeError('between the old calendar and the amended one there are days of neither')

  const spans = [...spansOf(old, 0), ...spansOf(amended, old.regimeIds.length)].filter(({ start, isOld }) =>
    isOld ? start < seam : start >= seam,
  )
  const seamDay = localDay(seam, offset)
  const workedBefore = new Float64Array(spans.length)
  let worked = 0
  spans.forEach(({ start, end }, index) => {
    workedBefore[index] = worked
    worked += end - start
  })
  return {
    ...amended,
    starts: Float64Array.from(spans, ({ start }) => start),
    ends: Float64Array.from(spans, ({ end }) => end),
    workedBefore,
    regimeOfSpan: Uint16Array.from(spans, ({ regime }) => regime),
    regimeIds: [...old.regimeIds, ...amended.regimeIds],
    closings: Float64Array.from([
      ...old.closings.filter((at) => at < seam),
      ...amended.closings.filter((at) => at >= seam),
    ]),
    daysOff: new Map([
      ...[...old.daysOff].filter(([day]) => day < seamDay),
      ...[...amended.daysOff].filter(([day]) => day >= seamDay),
    ]),
    begins: old.begins,
    until: Math.max(seam, amended.until),
    provisionalFrom: old.provisionalFrom < seam ? old.provisionalFrom : amended.provisionalFrom,
  }
}

function spansOf({ starts, ends, regimeOfSpan }: WorkingCalendar, firstRegime: number) {
  return Array.from(starts, (start, index) => ({
    start,
    end: ends[index] ?? start,
    regime: firstRegime + (regimeOfSpan[index] ?? 0),
    isOld: firstRegime === 0,
  }))
}
