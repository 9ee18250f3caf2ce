import type { CellObject, SheetData } from 'write-excel-file/node'
import type { ReportTable } from '#bridge/ports/report-table.ts'
import { tableLook } from './table-look.ts'
import { heightOf, textCell } from './write-sheet.ts'

/** The table that a flow gives itself, drawn as the usual one is; its last column carries the tone of the row. */
export function flowReportTable({ columns, rows }: ReportTable): SheetData {
  const widths = columns.map(({ width }) => width)
  const height = heightOf(
    columns.map(({ title }) => title),
    widths,
  )
  return [
    columns.map(({ title }) => textCell(title, { ...tableLook.head, height })),
    ...rows.map(({ cells, tone }) => {
      const style: Partial<CellObject> = { ...tableLook.cell, height: heightOf(cells, widths) }
      const last = cells.length - 1
      return cells.map((text, at) =>
        textCell(text, { ...style, ...(at === last && tone && { backgroundColor: tableLook.tones[tone] }) }),
      )
    }),
  ]
}
