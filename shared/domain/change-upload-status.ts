import type { ChangeUploadStatus, UploadRun } from '#shared/schema/upload-run.ts'
import { type Attempt, stamp } from './attempt.ts'
import { accept, type Decision, refuse } from './decision.ts'

/** What the process that holds a run reports of it. Where a person asked for a cancel, its standing still is one. */
export function decideChangeUploadStatus(run: UploadRun, attempt: Attempt<ChangeUploadStatus>): Decision {
  const { status: reported, waitingFor, detail, token } = attempt.command
  if (run.status === 'finished' || run.status === 'cancelled') return refuse('upload-ended')
  if (!run.startedAt && reported !== 'cancelled') return refuse('upload-not-released')
  if (run.lease?.token !== token) return refuse('upload-lease-lost')
  if (reported === 'running' && run.stopAsked) return refuse('upload-stop-asked')
  const status = reported === 'paused' && run.stopAsked === 'cancel' ? 'cancelled' : reported
  if (run.status === status && run.waitingFor === waitingFor) return accept([])
  return accept([
    {
      type: 'upload.status-changed',
      ...stamp(attempt),
      runId: run.id,
      status,
      ...(waitingFor && { waitingFor }),
      ...(detail !== undefined && { detail }),
    },
  ])
}
