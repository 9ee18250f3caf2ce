import type { WorkbookCell } from '../checked-rows.ts'

/** A cell as one line of text; a date cell where text belongs becomes its ISO date. */
export function plainCell(cell: WorkbookCell): string {
  if (cell === null) return ''
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10)
  return String(cell).replaceAll(/\s+/g, ' ').trim()
}
