import type { Table } from '#shared/papers/table.ts'
import { excelCell, safeCell } from './safe-cell.ts'

/**
 * RFC 4180, UTF-8 with its mark, every text quoted. `excel` separates with `;`, as Excel expects it in Indonesia, and
 * marks what it would make a number of with an apostrophe.
 */
export function writeCsv({ titles, rows }: Table, { excel }: { readonly excel: boolean }): Buffer {
  const separator = excel ? ';' : ','
  const textOf = excel ? excelCell : safeCell
  const cell = (value: string | number) =>
    typeof value === 'number' ? String(value) : `"${textOf(value).replaceAll('"', '""')}"`
  const lines = [titles, ...rows].map((row) => row.map(cell).join(separator))
  return Buffer.from(`\ufeff${lines.join('\r\n')}\r\n`)
}
