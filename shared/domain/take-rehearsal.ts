import type { TakeRehearsal } from '#shared/schema/rehearsal.ts'
import type { UploadRun } from '#shared/schema/upload-run.ts'
import { type Attempt, stamp } from './attempt.ts'
import { accept, type Decision, refuse } from './decision.ts'
import { isUnderWay } from './rehearsal-card.ts'

/** Takes one that waits for a worker, or that another one left. */
export function decideTakeRehearsal(run: UploadRun, attempt: Attempt<TakeRehearsal>): Decision {
  const { rehearsal } = run
  if (!rehearsal || rehearsal.endedAt !== undefined) return refuse('upload-rehearsal-missing')
  if (isUnderWay(rehearsal, attempt.now)) return refuse('upload-rehearsal-running')
  return accept([{ type: 'upload.rehearsal-taken', ...stamp(attempt), runId: run.id }])
}
