import { isRealDate } from '#shared/asn/is-real-date.ts'
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
