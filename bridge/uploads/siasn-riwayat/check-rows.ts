import type { CheckedRows, RowProblem, RowsToCheck, WorkbookRow } from '../checked-rows.ts'
import { checkBerkas, type UploadSlot } from './check-berkas.ts'
import { checkCells } from './check-cells.ts'
import { findDoubles } from './find-doubles.ts'

/**
 * Tells which rows may be sent, and of every other one each reason why not. Pure: what lies in the folder is
 * handed in. A row with any problem is blocked as a whole.
 */
export function checkRows({ rows, files }: RowsToCheck, slot: UploadSlot): CheckedRows {
  const doubles = findDoubles(rows)
  const checked = rows.map((row) => checkRow(row, doubles.get(row.line) ?? []))
  return {
    ready: checked.flatMap(({ line, data, problems }) => (problems.length === 0 ? [{ line, data }] : [])),
    blocked: checked.flatMap(({ problems }) => problems),
  }

  function checkRow(row: WorkbookRow, contradicting: readonly RowProblem[]) {
    const { values, problems } = checkCells(row)
    const berkas = checkBerkas(row, files, slot)
    const data: Record<string, string> = {
      ...values,
      berkas: berkas.name,
      berkasPath: berkas.facts?.path ?? '',
      berkasHash: berkas.facts?.sha256 ?? '',
    }
    return { line: row.line, data, problems: [...problems, ...contradicting, ...berkas.problems] }
  }
}
