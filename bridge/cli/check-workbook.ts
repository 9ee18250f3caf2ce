import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { type CellMarks, markProblems } from '#shared/domain/agenda/cell-marks.ts'
import { MOST_UPLOAD_ROWS } from '#shared/schema/upload-run.ts'
import { readCellMarks } from '../files/read-cell-marks.ts'
import { readSheet, type Sheet, SheetUnreadable } from '../files/read-sheet.ts'
import type { CheckedRows, RowProblem, WorkbookRow } from '../uploads/checked-rows.ts'
import type { UploadFlow } from '../uploads/flow.ts'
import { findFlow, flows } from '../uploads/flows.ts'
import { columnsRead, readWorkbook, WorkbookUnfit } from '../uploads/read-workbook.ts'
import { CliRefusal, CliWrongUse } from './cli-io.ts'
import { folderOfFiles } from './folder-of-files.ts'

export interface CheckedWorkbook {
  readonly flow: UploadFlow
  readonly file: string
  readonly name: string
  readonly sha256: string
  readonly sheet: Sheet
  readonly rows: readonly WorkbookRow[]
  readonly checked: CheckedRows
  /** PDFs in the folder that belong to no row. */
  readonly unused: readonly string[]
}

/** Reads and checks a workbook for a flow, with the PDFs of a folder where one is given. */
export async function checkWorkbook(
  path: string,
  { flow: id, files }: { flow: string; files?: string },
): Promise<CheckedWorkbook> {
  const flow = findFlow(id)
  if (!flow)
    throw new CliWrongUse(
      `Alur "${id}" tidak ada; pilih salah satu: ${flows.map((known) => known.id).join(', ')}.`,
    )
  const file = resolve(path)
  try {
    const sheet = await readSheet(file, MOST_UPLOAD_ROWS)
    const read = readWorkbook(sheet.rows, flow.columns, flow.columnsFor)
    if (read.length === 0)
      throw new CliRefusal(`Berkas ${basename(file)} hanya berisi judul kolom; isi barisnya, lalu ulangi.`)
    const folder = files === undefined ? undefined : await folderOfFiles(files, flow, read)
    const rows = folder?.rows ?? read
    const checked = flow.check({ rows, ...(folder && { files: folder.facts }) })
    const marked = markedRows(await readCellMarks(file), columnsRead(sheet.rows[0] ?? [], flow.columns), rows)
    const sha256 = createHash('sha256')
      .update(await readFile(file))
      .digest('hex')
    return {
      ...{ flow, file, name: basename(file), sha256, sheet, rows },
      checked: withProblems(checked, marked),
      unused: folder?.unused ?? [],
    }
  } catch (error) {
    if (error instanceof SheetUnreadable || error instanceof WorkbookUnfit)
      throw new CliRefusal(error.message)
    throw error
  }
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
