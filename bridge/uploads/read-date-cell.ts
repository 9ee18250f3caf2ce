import type { WorkbookCell } from './checked-rows.ts'

/**
 * A date cell of Excel, `dd-mm-yyyy` or ISO `yyyy-mm-dd`, as `yyyy-mm-dd`; undefined for anything else. `03/04/2026`
 * is refused: nothing tells which of the two is the month.
 */
export function readDateCell(cell: WorkbookCell): string | undefined {
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? undefined : cell.toISOString().slice(0, 10)
  if (typeof cell !== 'string') return undefined
  const text = cell.trim()
  const [, day, month, year] = /^(\d{2})-(\d{2})-(\d{4})$/.exec(text) ?? []
  const iso = day === undefined ? text : `${year}-${month}-${day}`
  return isRealDate(iso) ? iso : undefined
}

/** By arithmetic: a workbook has ten thousand of them, and a `Date` each takes ten times as long. */
function isRealDate(iso: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso) ?? []
  if (day === undefined) return false
  const [y, m, d] = [Number(year), Number(month), Number(day)]
  const isLeap = (y % 4 === 0 && y % 100 !== 0) || y % 400 === 0
  const length = m === 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].includes(m) ? 30 : 31
  return y > 0 && m >= 1 && m <= 12 && d >= 1 && d <= length
}
