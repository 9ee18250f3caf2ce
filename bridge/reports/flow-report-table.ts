import type { CellObject, SheetData } from 'write-excel-file/node'
import type { ReportTable } from '#bridge/ports/report-table.ts'
import { heightOf, textCell } from './write-sheet.ts'

const border = { borderStyle: 'thin', borderColor: '#8A9A9A' } as const
const colours = { good: '#E6F4EA', look: '#FFF4DC', bad: '#FDECEA' } as const

/** The table that a flow gives itself, drawn as the usual one is; its last column carries the tone of the row. */
export function flowReportTable({ columns, rows }: ReportTable): SheetData {
  const widths = columns.map(({ width }) => width)
  const height = heightOf(
    columns.map(({ title }) => title),
    widths,
  )
  const head = {
    ...border,
    fontWeight: 'bold',
    backgroundColor: '#D7E5E5',
    align: 'center',
    alignVertical: 'center',
    wrap: true,
  } as const
  return [
    columns.map(({ title }) => textCell(title, { ...head, height })),
    ...rows.map(({ cells, tone }) => {
      const style: Partial<CellObject> = {
        ...{ ...border, wrap: true, alignVertical: 'top' },
        height: heightOf(cells, widths),
      }
      const last = cells.length - 1
      return cells.map((text, at) =>
        textCell(text, { ...style, ...(at === last && tone && { backgroundColor: colours[tone] }) }),
      )
    }),
  ]
}
