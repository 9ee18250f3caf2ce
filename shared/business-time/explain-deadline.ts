import type { Duration } from '#shared/schema/duration.ts'
import type { ClockAnswer } from './clock-answer.ts'
import { type DeadlineSegment, daysOffBetween, type SkippedDay, segmentsBetween } from './deadline-parts.ts'
import { dueAt } from './due-at.ts'
import { indonesianZones } from './indonesian-zones.ts'
import { dateOfDay, dayLength, localDay } from './local-day.ts'
import { lowerBound } from './lower-bound.ts'
import type { WorkingCalendar } from './working-calendar.ts'

export interface DeadlineExplanation {
  due: number
  /** The working day that counts as the day of receipt, where the unit is counted in working days. */
  receivedOn?: string
  /** Where `due` is a time of a calendar day counted backward: the last closing until then. Epoch ms. */
  lastClosing?: number
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
  const { unit } = duration
  if (unit === 'hari kalender' || unit === 'bulan') {
    const segment = { from, to: due, regime: 'kalender', minutes: (due - from) / 60_000 }
    return { ...answer, segments: [segment], skipped: [] }
  }
  if (unit === 'menit' || unit === 'jam') {
    return {
      ...answer,
      segments: segmentsBetween(calendar, from, due),
      skipped: daysOffBetween(calendar, from, due),
    }
  }
  const { offset } = indonesianZones[calendar.timeZone]
  const receipt = calendar.closings[lowerBound(calendar.closings, from)] ?? from
  const receiptDay = localDay(receipt, offset)
  const isCounted = calendar.dayOfReceipt === 'counted'
  const skipped = [...daysOffBetween(calendar, from, due), ...uncountedDays(calendar, from, receiptDay)]
  return {
    ...answer,
    receivedOn: dateOfDay(receiptDay),
    segments: segmentsBetween(calendar, isCounted ? receiptDay * dayLength - offset : receipt, due),
    skipped: skipped.sort((a, b) => (a.date < b.date ? -1 : 1)),
  }
}

/** The working days that pass before counting begins: one whose closing was missed, and mostly the day of receipt. */
function uncountedDays(calendar: WorkingCalendar, from: number, receiptDay: number): SkippedDay[] {
  const firstDay = localDay(from, indonesianZones[calendar.timeZone].offset)
  const skipped: SkippedDay[] = []
  if (calendar.dayOfReceipt === 'not-counted') {
    skipped.push({ date: dateOfDay(receiptDay), reason: 'hari diterima, tidak dihitung' })
  }
  if (firstDay < receiptDay && !calendar.daysOff.has(firstDay)) {
    skipped.push({ date: dateOfDay(firstDay), reason: 'diterima setelah jam layanan tutup' })
  }
  return skipped
}
