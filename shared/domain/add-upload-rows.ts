import type { AddUploadRows, UploadRun } from '#shared/schema/upload-run.ts'
import { type Attempt, stamp } from './attempt.ts'
import { accept, type Decision, refuse } from './decision.ts'
import { isPersonalFlow } from './is-personal-flow.ts'
import { plannedRow } from './planned-row.ts'

/** Whether rows of the workbook are still to come: such a run may not go. */
export function isIncomplete({ total, rows }: UploadRun): boolean {
  return total !== undefined && Object.keys(rows).length < total
}

/**
 * The next rows of a plan that is too large for one command. No row comes twice, none beyond what was announced, and none
 * of a personal flow, whose rows are checked against their person as one.
 */
export function decideAddUploadRows(run: UploadRun, attempt: Attempt<AddUploadRows>): Decision {
  const { command } = attempt
  if (run.status !== 'planned') return refuse('upload-already-released')
  const rows = command.rows.map((row) => plannedRow(run.id, row))
  const lines = new Set(rows.map(({ planned }) => planned.id))
  const isDoubled = lines.size < rows.length || [...lines].some((id) => run.rows[id] !== undefined)
  const count = Object.keys(run.rows).length + rows.length
  if (isPersonalFlow(run.flow) || isDoubled || run.total === undefined || count > run.total)
    return refuse('upload-rows-unexpected', { count: String(count), total: String(run.total ?? 0) })
  return accept(
    [
      {
        type: 'upload.rows-added',
        ...stamp(attempt),
        runId: run.id,
        rows: rows.map(({ planned }) => planned),
      },
    ],
    rows.map(({ subject }) => subject),
  )
}
