import { indonesianZones } from './indonesian-zones.ts'
import { dateOfDay, localDay } from './local-day.ts'
import { lowerBound } from './lower-bound.ts'
import type { WorkingCalendar } from './working-calendar.ts'

/** A stretch of time that counted, under one regime. Instants in epoch ms. */
export interface DeadlineSegment {
  from: number
  to: number
  /** Id of the regime; `kalender` where every day counts. */
  regime: string
  minutes: number
}

/** A day between beginning and end that did not count, and why, in words for people. */
export interface SkippedDay {
  date: string
  reason: string
  decree?: string
}

export function segmentsBetween(calendar: WorkingCalendar, from: number, to: number): DeadlineSegment[] {
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

export function daysOffBetween(calendar: WorkingCalendar, from: number, to: number): SkippedDay[] {
  const { offset } = indonesianZones[calendar.timeZone]
  const skipped: SkippedDay[] = []
  for (let day = localDay(from, offset); day <= localDay(to, offset); day++) {
    const dayOff = calendar.daysOff.get(day)
    if (dayOff) skipped.push({ date: dateOfDay(day), ...dayOff })
  }
  return skipped
}
