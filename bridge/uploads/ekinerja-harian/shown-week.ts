const MONTHS = 'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(
  ' ',
)
const DAY_MS = 86_400_000

/**
 * The Monday of the week that a calendar shows, `yyyy-mm-dd`, from its title ("Minggu 23 (Juni 2026)", the number as ISO
 * counts) and the day of the month over its first column. Undefined where the two do not name exactly one week.
 */
export function shownMonday(title: string, firstDay: number): string | undefined {
  const [, week, name, year] = /^Minggu (\d{1,2}) \((\p{L}+) (\d{4})\)$/u.exec(title) ?? []
  const month = MONTHS.indexOf(name ?? '')
  if (month === -1) return undefined
  // A week that reaches into the month may begin in the one before.
  const days = [month - 1, month].map((each) => new Date(Date.UTC(Number(year), each, firstDay)))
  const fit = days.filter(
    (day) => day.getUTCDate() === firstDay && day.getUTCDay() === 1 && isoWeek(day) === Number(week),
  )
  const [monday] = fit
  return monday && fit.length === 1 ? isoDay(monday) : undefined
}

/** The Monday of the week of a day. */
export function mondayOf(day: string): string {
  const date = new Date(`${day}T00:00:00Z`)
  return isoDay(new Date(date.getTime() - weekdayOf(day) * DAY_MS))
}

/** 0 = Monday. */
export function weekdayOf(day: string): number {
  return (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7
}

/** How many weeks the second Monday lies after the first. */
export function weeksBetween(monday: string, other: string): number {
  return Math.round((Date.parse(other) - Date.parse(monday)) / (7 * DAY_MS))
}

function isoWeek(monday: Date): number {
  const thursday = new Date(monday.getTime() + 3 * DAY_MS)
  return Math.floor((thursday.getTime() - Date.UTC(thursday.getUTCFullYear(), 0, 1)) / (7 * DAY_MS)) + 1
}

function isoDay(date: Date): string {
  return date.toISOString().slice(0, 10)
}
