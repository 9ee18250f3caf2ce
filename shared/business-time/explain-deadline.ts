import type { Duration, DurationUnit } from '#shared/schema/duration.ts'
import type { ClockAnswer } from './clock-answer.ts'
import { dueAt } from './due-at.ts'
import { indonesianZones } from './indonesian-zones.ts'
import { dateOfDay, localDay } from './local-day.ts'
import { lowerBound } from './lower-bound.ts'
import type { WorkingCalendar } from './working-calendar.ts'

/** A stretch of time that counted, under one regime. Instants in epoch ms. */
interface DeadlineSegment {
  from: number
  to: number
  /** Id of the regime; `kalender` where every day counts. */
  regime: string
  minutes: number
}

/** A day between receipt and deadline that did not count, and why, in words for people. */
interface SkippedDay {
  date: string
  reason: string
  decree?: string
}

export interface DeadlineExplanation {
  due: number
  /** The working day that counts as the day of receipt, where the unit is counted in working days. */
  receivedOn?: string
  /** For menit and jam they add up to the duration; for hari and minggu they are the hours of the counted days. */
  segments: DeadlineSegment[]
  skipped: SkippedDay[]
}

/** The same deadline as `dueAt` with the answer to "mengapa tenggat ini?". */
export function explainDeadline(
  calendar: WorkingCalendar,
  from: number,
  duration: Duration,
): ClockAnswer<DeadlineExplanation> {
  const answer = dueAt(calendar, from, duration)
  if (!answer.ok) return answer
  const { due } = answer
  if (countsEveryDay(duration.unit)) {
    const segment = { from, to: due, regime: 'kalender', minutes: (due - from) / 60_000 }
    return { ...answer, segments: [segment], skipped: [] }
  }
  if (duration.unit === 'menit' || duration.unit === 'jam') {
    return {
      ...answer,
      segments: segmentsBetween(calendar, from, due),
      skipped: daysOffBetween(calendar, from, due),
    }
  }
  const receipt = calendar.closings[lowerBound(calendar.closings, from)] ?? from
  const skipped = [...daysOffBetween(calendar, from, due), ...uncountedDays(calendar, from, receipt)]
  return {
    ...answer,
    receivedOn: dateOfDay(localDay(receipt, indonesianZones[calendar.timeZone].offset)),
    segments: segmentsBetween(calendar, receipt, due),
    skipped: skipped.sort((a, b) => (a.date < b.date ? -1 : 1)),
  }
}

function countsEveryDay(unit: DurationUnit): boolean {
  return unit === 'hari kalender' || unit === 'bulan'
}

function segmentsBetween(calendar: WorkingCalendar, from: number, to: number): DeadlineSegment[] {
  const segments: DeadlineSegment[] = []
  const { starts, ends, regimeOfSpan, regimeIds } = calendar
  for (let span = lowerBound(ends, from); span < starts.length && Number(starts[span]) < to; span++) {
    const segmentFrom = Math.max(from, Number(starts[span]))
    const segmentTo = Math.min(to, Number(ends[span]))
    const regime = regimeIds[Number(regimeOfSpan[span])] ?? ''
    const minutes = (segmentTo - segmentFrom) / 60_000
    if (minutes > 0) segments.push({ from: segmentFrom, to: segmentTo, regime, minutes })
  }
  return segments
}

function daysOffBetween(calendar: WorkingCalendar, from: number, to: number): SkippedDay[] {
  const { offset } = indonesianZones[calendar.timeZone]
  const skipped: SkippedDay[] = []
  for (let day = localDay(from, offset); day <= localDay(to, offset); day++) {
    const dayOff = calendar.daysOff.get(day)
    if (dayOff) skipped.push({ date: dateOfDay(day), ...dayOff })
  }
  return skipped
}

/** The working days that pass before counting begins: one whose closing was missed, and the day of receipt itself. */
function uncountedDays(calendar: WorkingCalendar, from: number, receipt: number): SkippedDay[] {
  const { offset } = indonesianZones[calendar.timeZone]
  const receiptDay = localDay(receipt, offset)
  const firstDay = localDay(from, offset)
  const skipped: SkippedDay[] = [{ date: dateOfDay(receiptDay), reason: 'hari diterima, tidak dihitung' }]
  if (firstDay < receiptDay && !calendar.daysOff.has(firstDay)) {
    skipped.push({ date: dateOfDay(firstDay), reason: 'diterima setelah jam layanan tutup' })
  }
  return skipped
}
