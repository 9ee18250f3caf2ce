import { type CellMarks, markProblems } from '#shared/domain/agenda/cell-marks.ts'
import { MOST_UPLOAD_ROWS } from '#shared/schema/upload-run.ts'
import { cellMarksOf } from '../files/cell-marks-of.ts'
import { readSheetFile, type Sheet, type SheetFile } from '../files/read-sheet.ts'
import type { CheckedRows, RowProblem, WorkbookRow } from '../uploads/checked-rows.ts'
import type { UploadFlow } from '../uploads/flow.ts'
import { columnsRead, readWorkbook, WorkbookUnfit } from '../uploads/read-workbook.ts'
import { type FolderOfFiles, giveFiles } from './give-files.ts'

export interface WorkbookToJudge extends SheetFile {
  readonly flow: UploadFlow
  /** What lies beside it; absent = nothing was given. */
  readonly folder?: FolderOfFiles | undefined
}

export interface JudgedWorkbook {
  readonly flow: UploadFlow
  readonly name: string
  readonly sheet: Sheet
  readonly rows: readonly WorkbookRow[]
  readonly checked: CheckedRows
  /** PDFs of the folder that belong to no row. */
  readonly unused: readonly string[]
}

/**
 * Reads a workbook for a flow and says of each row whether it may be sent: for the command line and for the panel alike.
 * Fails with `SheetUnreadable` or `WorkbookUnfit` where it is no table of that flow.
 */
export async function judgeWorkbook({ flow, folder, ...file }: WorkbookToJudge): Promise<JudgedWorkbook> {
  const { name } = file
  const sheet = await readSheetFile(file, MOST_UPLOAD_ROWS)
  const read = readWorkbook(sheet.rows, flow.columns, flow.columnsFor)
  if (read.length === 0)
    throw new WorkbookUnfit(`Berkas ${name} hanya berisi judul kolom; isi barisnya, lalu ulangi.`)
  const given = folder && (await giveFiles(folder, flow, read))
  const rows = given?.rows ?? read
  const checked = flow.check({ rows, ...(given && { files: given.facts }) })
  const marked = markedRows(cellMarksOf(file), columnsRead(sheet.rows[0] ?? [], flow.columns), rows)
  return { flow, name, sheet, rows, checked: withProblems(checked, marked), unused: given?.unused ?? [] }
}

function withProblems({ ready, blocked }: CheckedRows, more: readonly RowProblem[]): CheckedRows {
  const lines = new Set(more.map(({ row }) => row))
  return {
    ready: ready.filter(({ line }) => !lines.has(line)),
    blocked: [...blocked, ...more].sort((one, other) => one.row - other.row),
  }
}

function markedRows(
  marks: CellMarks,
  columns: ReadonlyMap<number, string>,
  rows: readonly WorkbookRow[],
): RowProblem[] {
  return rows.flatMap(({ line }) =>
    markProblems(marks.get(line) ?? [], columns).map((message) => ({
      row: line,
      code: 'cell-marked',
      message,
    })),
  )
}
