import type { TableForm } from '#bridge/ports/papers.ts'
import type { Table } from '#shared/papers/table.ts'
import { writeCsv } from '../write-csv.ts'
import { textCell, writeSheet } from '../write-sheet.ts'

/** A list as a table for a spreadsheet program: text stays text, numbers are numbers, nothing is a formula. */
export async function listTable(view: Table, form: TableForm): Promise<Uint8Array> {
  if (form !== 'xlsx') return writeCsv(view, { excel: form === 'csv-excel' })
  const head = { fontWeight: 'bold', backgroundColor: '#E3EEEE', wrap: true, alignVertical: 'top' } as const
  const rows = [
    view.titles.map((title) => textCell(title, head)),
    ...view.rows.map((row) =>
      row.map((value) => (typeof value === 'number' ? { value, type: Number } : textCell(value))),
    ),
  ]
  return writeSheet(rows, { name: 'Daftar', widths: widthsOf(view), fixedRows: 1 })
}

function widthsOf({ titles, rows }: Table): number[] {
  return titles.map((title, at) => {
    const longest = rows
      .slice(0, 500)
      .reduce((most, row) => Math.max(most, String(row[at] ?? '').length), title.length)
    return Math.min(44, longest + 2)
  })
}
