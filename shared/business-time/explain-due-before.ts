import type { Duration } from '#shared/schema/duration.ts'
import type { ClockAnswer } from './clock-answer.ts'
import { daysOffBetween, segmentsBetween } from './deadline-parts.ts'
import { dueBefore } from './due-before.ts'
import type { DeadlineExplanation } from './explain-deadline.ts'
import { indonesianZones } from './indonesian-zones.ts'
import { lastClosingUntil } from './last-closing-until.ts'
import { dateOfDay, dayLength, localDay } from './local-day.ts'
import type { WorkingCalendar } from './working-calendar.ts'

/** The same deadline as `dueBefore`, with the time that lies between it and the event. */
export function explainDueBefore(
  calendar: WorkingCalendar,
  before: number,
  duration: Duration,
): ClockAnswer<DeadlineExplanation> {
  const answer = dueBefore(calendar, before, duration)
  if (!answer.ok) return answer
  const { due } = answer
  const { unit } = duration
  if (unit === 'hari kalender' || unit === 'bulan') {
    const segment = { from: due, to: before, regime: 'kalender', minutes: (before - due) / 60_000 }
    const lastClosing = lastClosingUntil(calendar, due)
    return { ...answer, ...(lastClosing !== undefined && { lastClosing }), segments: [segment], skipped: [] }
  }
  if (unit === 'menit' || unit === 'jam') {
    const segments = segmentsBetween(calendar, due, before)
    return { ...answer, segments, skipped: daysOffBetween(calendar, due, before) }
  }
  const { offset } = indonesianZones[calendar.timeZone]
  const eventDay = localDay(before, offset)
  const eventMidnight = eventDay * dayLength - offset
  const firstMidnight = localDay(due, offset) * dayLength - offset
  const eventDate = { date: dateOfDay(eventDay), reason: 'hari yang menjadi batas, tidak dihitung' }
  return {
    ...answer,
    segments: segmentsBetween(calendar, firstMidnight, eventMidnight),
    skipped: [...daysOffBetween(calendar, firstMidnight, eventMidnight - 1), eventDate],
  }
}
