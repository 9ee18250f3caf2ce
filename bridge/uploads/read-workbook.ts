import type { WorkbookCell, WorkbookRow } from './checked-rows.ts'
import type { FlowColumn } from './flow.ts'

/** The table is not the one the flow needs: one sentence in Bahasa Indonesia. */
export class WorkbookUnfit extends Error {
  override readonly name = 'WorkbookUnfit'
}

/** Finds the columns of a flow in a sheet, whatever their order, and hands out its rows; empty rows are left out. */
export function readWorkbook(
  sheet: readonly (readonly WorkbookCell[])[],
  columns: readonly FlowColumn[],
): WorkbookRow[] {
  const [titles = [], ...rows] = sheet
  const places = placeColumns(titles, columns)
  return rows
    .map((cells, index) => ({
      line: index + 2,
      cells: Object.fromEntries([...places].map(([key, at]) => [key, cells[at] ?? null])),
    }))
    .filter(({ cells }) => Object.values(cells).some((cell) => !isEmpty(cell)))
}

function placeColumns(titles: readonly WorkbookCell[], columns: readonly FlowColumn[]): Map<string, number> {
  const places = new Map<string, number>()
  const missing: string[] = []
  for (const column of columns) {
    const names = new Set([column.header, ...column.aliases].map(normalise))
    const found = titles.flatMap((title, at) => (names.has(normalise(String(title ?? ''))) ? [at] : []))
    const [at, another] = found
    if (another !== undefined)
      throw new WorkbookUnfit(`Kolom "${column.header}" ada dua kali di baris 1; hapus salah satunya.`)
    if (at !== undefined) places.set(column.key, at)
    else if (!column.optional) missing.push(column.header)
  }
  if (missing.length > 0)
    throw new WorkbookUnfit(`Kolom yang belum ada di baris 1: ${missing.join(', ')}; tambahkan, lalu ulangi.`)
  return places
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
