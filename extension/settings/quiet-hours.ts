import { timeOfDay } from './time-of-day.ts'

/** From one time of the day until another, `HH:MM` by the computer's clock; over midnight where `until` is earlier. */
export interface QuietHours {
  readonly from: string
  readonly until: string
}

/** Reads the two times; undefined where one is none, or both are the same. */
export function quietHours(from: unknown, until: unknown): QuietHours | undefined {
  const [start, end] = [timeOfDay(from), timeOfDay(until)]
  return start && end && start !== end ? { from: start, until: end } : undefined
}

/** Whether it is quiet at a moment. */
export function isQuiet(quiet: QuietHours | undefined, at: Date): boolean {
  if (!quiet) return false
  const now = `${two(at.getHours())}:${two(at.getMinutes())}`
  return quiet.from < quiet.until
    ? quiet.from <= now && now < quiet.until
    : quiet.from <= now || now < quiet.until
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}
