import { dayLength, localDay } from './local-day.ts'

/**
 * The next instant, strictly after `now`, at which clocks `offset` milliseconds ahead of UTC show `time` (`19.00`). For
 * zones without summer time, as Indonesia's are.
 */
export function nextTimeOfDay(time: string, now: Date, offset: number): Date {
  const [hours = 0, minutes = 0] = time.split('.').map(Number)
  const today = localDay(now.getTime(), offset) * dayLength + (hours * 60 + minutes) * 60_000 - offset
  return new Date(today > now.getTime() ? today : today + dayLength)
}
