import type { RowState, StartUpload, UploadRun } from '#shared/schema/upload-run.ts'
import { type Attempt, stamp } from './attempt.ts'
import { accept, type Decision, refuse } from './decision.ts'

/** Row states that a run still has to bring to an end. */
const UNSETTLED: readonly RowState[] = ['planned', 'ready', 'sending', 'in-doubt', 'failed']

export function isUnsettled(state: RowState): boolean {
  return UNSETTLED.includes(state)
}

/**
 * Starts a released run at or after its slot, or takes an interrupted one up again. A running one stays as it is, but
 * for a pause that it was asked for: that is forgotten.
 */
export function decideStartUpload(run: UploadRun, attempt: Attempt<StartUpload>): Decision {
  const open = Object.values(run.rows).some(({ state }) => isUnsettled(state))
  if (run.status === 'cancelled' || (run.status === 'finished' && !open)) return refuse('upload-ended')
  if (!run.released) return refuse('upload-not-released')
  const { slot } = run.released
  if (slot !== undefined && attempt.now.getTime() < Date.parse(slot))
    return refuse('upload-not-released', { slot })
  if (run.status === 'running' && !run.stopAsked) return accept([])
  return accept([{ type: 'upload.status-changed', ...stamp(attempt), runId: run.id, status: 'running' }])
}
