import type { ChangeUploadStatus, UploadRun } from '#shared/schema/upload-run.ts'
import { type Attempt, stamp } from './attempt.ts'
import { accept, type Decision, refuse } from './decision.ts'

/** What a running run reports of itself, and a person's pause or cancel. */
export function decideChangeUploadStatus(run: UploadRun, attempt: Attempt<ChangeUploadStatus>): Decision {
  const { status, waitingFor } = attempt.command
  if (run.status === 'finished' || run.status === 'cancelled') return refuse('upload-ended')
  if (!run.startedAt && status !== 'cancelled') return refuse('upload-not-released')
  if (run.status === status && run.waitingFor === waitingFor) return accept([])
  return accept([
    {
      type: 'upload.status-changed',
      ...stamp(attempt),
      runId: run.id,
      status,
      ...(waitingFor && { waitingFor }),
    },
  ])
}
