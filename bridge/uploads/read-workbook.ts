import type { WorkbookCell, WorkbookRow } from './checked-rows.ts'
import type { FlowColumn } from './flow.ts'

/** The table is not the one the flow needs: one sentence in Bahasa Indonesia. */
export class WorkbookUnfit extends Error {
  override readonly name = 'WorkbookUnfit'
}

type Cells = readonly WorkbookCell[]

/**
 * Finds the columns of a flow in a sheet, whatever their order, and hands out its rows; empty rows are left out.
 * `neededFor` says which columns rows of these kinds need (the words in the column `jenis`).
 */
export function readWorkbook(
  sheet: readonly Cells[],
  columns: readonly FlowColumn[],
  neededFor: (jenis: readonly string[]) => readonly FlowColumn[] = () => columns,
): WorkbookRow[] {
  const [titles = [], ...rows] = sheet
  const places = placeColumns(titles, columns)
  const named = [...places]
  const read: WorkbookRow[] = []
  for (const [index, cells] of rows.entries()) {
    const row = rowOf(cells, named)
    if (row) read.push({ line: index + 2, cells: row })
  }
  const jenis = new Set(read.map(({ cells }) => String(cells.jenis ?? '')))
  // Without a row nothing tells which kinds it is for.
  const isBlank = read.length === 0 && places.has('jenis')
  const missing = (isBlank ? [] : neededFor([...jenis])).filter(
    ({ key, optional }) => !optional && !places.has(key),
  )
  if (missing.length > 0) {
    const names = missing.map(({ header }) => header).join(', ')
    throw new WorkbookUnfit(`Kolom yang belum ada di baris 1: ${names}; tambahkan, lalu ulangi.`)
  }
  return read
}

/** The cells of a row by column key; undefined where all of them are empty. */
function rowOf(cells: Cells, named: readonly [string, number[]][]): Record<string, WorkbookCell> | undefined {
  const row: Record<string, WorkbookCell> = {}
  let isBlank = true
  for (const [key, places] of named) {
    const cell = cellAt(cells, places)
    row[key] = cell
    isBlank &&= isEmpty(cell)
  }
  return isBlank ? undefined : row
}

/** The columns that are read, by their place. */
export function columnsRead(titles: Cells, columns: readonly FlowColumn[]): Map<number, string> {
  const headers = new Map(columns.map(({ key, header }) => [key, header]))
  return new Map(
    [...placeColumns(titles, columns)].flatMap(([key, places]) =>
      places.map((at): [number, string] => [at, headers.get(key) ?? key]),
    ),
  )
}

/** Where each column stands. Only one that several kinds call by other names may stand there more than once. */
function placeColumns(titles: Cells, columns: readonly FlowColumn[]): Map<string, number[]> {
  const normal = titles.map((title) => normalise(String(title ?? '')))
  const places = new Map<string, number[]>()
  for (const column of columns) {
    const names = new Set([column.header, ...column.aliases].map(normalise))
    const found = normal.flatMap((title, at) => (names.has(title) ? [at] : []))
    const isTwice = new Set(found.map((at) => normal[at])).size < found.length
    if (isTwice || (found.length > 1 && !column.severalNames))
      throw new WorkbookUnfit(`Kolom "${column.header}" ada dua kali di baris 1; hapus salah satunya.`)
    if (found.length > 0) places.set(column.key, found)
  }
  return places
}

function cellAt(cells: Cells, places: readonly number[]): WorkbookCell {
  const filled = places.find((at) => !isEmpty(cells[at] ?? null))
  return cells[filled ?? places[0] ?? -1] ?? null
}

/** `Nama Kursus / Diklat*` and `nama kursus/diklat` are one title. */
function normalise(title: string): string {
  return title
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

function isEmpty(cell: WorkbookCell): boolean {
  return cell === null || (typeof cell === 'string' && cell.trim() === '')
}
