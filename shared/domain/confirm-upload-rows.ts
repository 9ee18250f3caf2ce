import type { ConfirmUploadRows, UploadRow, UploadRun } from '#shared/schema/upload-run.ts'
import { type Attempt, stamp } from './attempt.ts'
import { accept, type Decision, refuse } from './decision.ts'
import { isPersonalFlow } from './is-personal-flow.ts'

/** The owner's word for each row that it is work he has really done; without it nothing is filed into his account. */
export function decideConfirmUploadRows(run: UploadRun, attempt: Attempt<ConfirmUploadRows>): Decision {
  const { rowIds } = attempt.command
  if (!isPersonalFlow(run.flow)) return refuse('upload-not-personal')
  if (attempt.actor.id !== run.plannedBy) return refuse('upload-not-yours')
  if (run.status === 'finished' || run.status === 'cancelled') return refuse('upload-ended')
  const unknown = rowIds.find((id) => run.rows[id] === undefined)
  if (unknown !== undefined) return refuse('upload-row-not-found', { row: unknown })
  const rows = rowIds.flatMap((id) => run.rows[id] ?? [])
  const notReady = rows.find(({ state }) => state !== 'ready')
  if (notReady) return refuse('upload-row-not-ready', { line: String(notReady.line) })
  const fresh = rows.filter(({ confirmedAt }) => confirmedAt === undefined).map(({ id }) => id)
  if (fresh.length === 0) return accept([])
  return accept([{ type: 'upload.rows-confirmed', ...stamp(attempt), runId: run.id, rowIds: fresh }])
}

/** Rows of a personal run that wait for that word, in their order; none of any other run. */
export function unconfirmedRows(run: UploadRun): UploadRow[] {
  if (!isPersonalFlow(run.flow)) return []
  return Object.values(run.rows)
    .filter(({ state, confirmedAt }) => state === 'ready' && confirmedAt === undefined)
    .sort((one, other) => one.line - other.line)
}
