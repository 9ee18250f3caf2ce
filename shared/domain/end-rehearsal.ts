import type { EndRehearsal } from '#shared/schema/rehearsal.ts'
import type { UploadRun } from '#shared/schema/upload-run.ts'
import { type Attempt, stamp } from './attempt.ts'
import { accept, type Decision, refuse } from './decision.ts'

/** What became of it: of the rows that were asked for, and of no other. */
export function decideEndRehearsal(run: UploadRun, attempt: Attempt<EndRehearsal>): Decision {
  const { rows, why } = attempt.command
  const { rehearsal } = run
  if (rehearsal?.takenAt === undefined || rehearsal.endedAt !== undefined)
    return refuse('upload-rehearsal-missing')
  const other = rows.find(({ rowId }) => !rehearsal.rowIds.includes(rowId))
  if (other) return refuse('upload-row-not-found', { row: other.rowId })
  return accept([
    { type: 'upload.rehearsal-ended', ...stamp(attempt), runId: run.id, rows, ...(why && { why }) },
  ])
}
