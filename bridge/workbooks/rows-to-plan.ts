import type { CheckedRow } from '#shared/schema/upload-run.ts'
import type { RowProblem } from '../uploads/checked-rows.ts'
import type { JudgedWorkbook } from './judge-workbook.ts'

const LONGEST = 2000

/** Every row as a plan names it: with its values as they are sent, or as they stand in the workbook, and why not. */
export function rowsToPlan({ rows, checked }: Pick<JudgedWorkbook, 'rows' | 'checked'>): CheckedRow[] {
  const ready = new Map(checked.ready.map((row) => [row.line, row]))
  const blocked = Map.groupBy(checked.blocked, ({ row }) => row)
  return rows.map(({ line, cells }) => {
    const data = ready.get(line)?.data
    return data
      ? { line, data: { ...data }, state: 'ready' }
      : { line, data: textsOf(cells), state: 'blocked', ...reasonOf(blocked.get(line) ?? []) }
  })
}

/** What the report names of a blocked row is what the workbook says, mended or not. */
function textsOf(cells: JudgedWorkbook['rows'][number]['cells']): Record<string, string> {
  return Object.fromEntries(
    Object.entries(cells).map(([key, cell]) => [key, String(cell ?? '').slice(0, LONGEST)]),
  )
}

function reasonOf(problems: readonly RowProblem[]): Pick<CheckedRow, 'why' | 'detail'> {
  const [first] = problems
  const detail = problems
    .map(({ message }) => message)
    .join(' ')
    .slice(0, LONGEST)
  return { ...(first && { why: first.code }), ...(detail && { detail }) }
}
