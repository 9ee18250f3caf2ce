import type { WorkbookCell } from './checked-rows.ts'

const UNTIDY = /^\s|\s$|\s\s|[^\S ]/

/** A cell as one line of text; a date cell where text belongs becomes its ISO date. */
export function plainCell(cell: WorkbookCell): string {
  if (cell === null) return ''
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10)
  const text = typeof cell === 'string' ? cell : String(cell)
  // Most cells are one plain line already, and a workbook has a hundred thousand of them.
  return UNTIDY.test(text) ? text.replaceAll(/\s+/g, ' ').trim() : text
}
