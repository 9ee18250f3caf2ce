/**
 * Whether `yyyy-mm-dd` is a day of the calendar. By arithmetic: a workbook has tens of thousands of them, and a `Date`
 * each takes ten times as long.
 */
export function isRealDate(iso: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso) ?? []
  if (day === undefined) return false
  const [y, m, d] = [Number(year), Number(month), Number(day)]
  const isLeap = (y % 4 === 0 && y % 100 !== 0) || y % 400 === 0
  const length = m === 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].includes(m) ? 30 : 31
  return y > 0 && m >= 1 && m <= 12 && d >= 1 && d <= length
}
