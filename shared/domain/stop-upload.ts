import type { StopUpload, UploadRun } from '#shared/schema/upload-run.ts'
import { type Attempt, stamp } from './attempt.ts'
import { accept, type Decision, refuse } from './decision.ts'
import { isLeased } from './lease-upload.ts'

/**
 * A person's pause or cancel. A process that holds the run sends nothing from then on, brings the row under way to its
 * end and says when it has stopped; a run that nobody holds stands still at once.
 */
export function decideStopUpload(run: UploadRun, attempt: Attempt<StopUpload>): Decision {
  const { stop } = attempt.command
  if (run.status === 'finished' || run.status === 'cancelled') return refuse('upload-ended')
  if (stop === 'pause' && !run.released) return refuse('upload-not-released')
  if (run.stopAsked === stop) return accept([])
  const about = { ...stamp(attempt), runId: run.id }
  if (isLeased(run, attempt.now)) return accept([{ type: 'upload.stop-asked', ...about, stop }])
  const status = stop === 'pause' ? 'paused' : 'cancelled'
  if (run.status === status) return accept([])
  return accept([{ type: 'upload.status-changed', ...about, status }])
}
