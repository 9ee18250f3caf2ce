import { heightOf, textCell, writeSheet } from './write-sheet.ts'

type Cell = string | number | boolean | Date | null

export interface WorkbookNote {
  /** Row number as a person counts. */
  readonly row: number
  readonly message: string
}

const NOTE_TITLE = 'Catatan Langkah'
const OK_NOTE = 'Siap dikirim'

/** The same table back, its cells as text, with a column that says of each row what to mend. */
export function annotatedWorkbook(
  sheet: readonly (readonly Cell[])[],
  notes: readonly WorkbookNote[],
  okNote = OK_NOTE,
): Promise<Buffer> {
  const byRow = Map.groupBy(notes, ({ row }) => row)
  const [titles = [], ...rows] = sheet
  const noteAt = titles.indexOf(NOTE_TITLE)
  const width = noteAt === -1 ? titles.length : noteAt
  const head = { fontWeight: 'bold', backgroundColor: '#E3EEEE', wrap: true, alignVertical: 'top' } as const
  const widths = [...titles.slice(0, width).map((_, at) => widthOf(sheet, at)), 60]
  const body = rows.map((cells, index) => {
    const found = byRow.get(index + 2)
    const isEmpty = cells.slice(0, width).every((cell) => cell === null || cell === '')
    const note = found?.map(({ message }) => message).join('\n') ?? (isEmpty ? '' : okNote)
    const marked = found ? { backgroundColor: '#FDECEA' } : {}
    const texts = [...cells.slice(0, width).map(textOf), note]
    const style = { wrap: true, alignVertical: 'top', ...marked, height: heightOf(texts, widths) } as const
    return texts.map((text) => textCell(text, style))
  })
  const top = [
    ...titles.slice(0, width).map((title) => textCell(textOf(title), head)),
    textCell(NOTE_TITLE, head),
  ]
  return writeSheet([top, ...body], { name: 'Diperiksa', widths, fixedRows: 1 })
}

function textOf(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : onForm(cell)
  // A number that Excel took for a NIP shows all its digits, so that the loss is seen.
  return typeof cell === 'number'
    ? cell.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 10 })
    : String(cell)
}

function onForm(date: Date): string {
  return date.toISOString().slice(0, 10).split('-').reverse().join('-')
}

function widthOf(sheet: readonly (readonly Cell[])[], at: number): number {
  const longest = sheet.slice(0, 200).reduce((most, row) => Math.max(most, textOf(row[at]).length), 0)
  return Math.min(34, Math.max(10, longest + 2))
}
