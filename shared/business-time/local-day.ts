export const dayLength = 86_400_000

/** Number of the local day an instant lies in, counted from 1970-01-01. Both arguments in milliseconds. */
export function localDay(at: number, offset: number): number {
  return Math.floor((at + offset) / dayLength)
}

/** Number of the day a date (`2026-11-23`) names. */
export function dayOfDate(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / dayLength
}

export function dateOfDay(day: number): string {
  return new Date(day * dayLength).toISOString().slice(0, 10)
}

/** 0 = Sunday. */
export function weekdayOf(day: number): number {
  return (((day + 4) % 7) + 7) % 7
}

/** The same day of the month `months` later; the last day of that month where it has no such day. */
export function addMonths(day: number, months: number): number {
  const date = new Date(day * dayLength)
  const year = date.getUTCFullYear()
  const month = date.getUTCMonth() + months
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
  return Date.UTC(year, month, Math.min(date.getUTCDate(), lastDay)) / dayLength
}
