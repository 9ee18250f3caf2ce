import type { AttachUploadReport, UploadRun } from '#shared/schema/upload-run.ts'
import { type Attempt, stamp } from './attempt.ts'
import { accept, type Decision, refuse } from './decision.ts'

/** Notes where the report of a run lies, and its hash. A later report takes the place of an earlier one. */
export function decideAttachUploadReport(run: UploadRun, attempt: Attempt<AttachUploadReport>): Decision {
  const { file, hash } = attempt.command
  if (!run.startedAt) return refuse('upload-not-released')
  return accept([{ type: 'upload.report-attached', ...stamp(attempt), runId: run.id, file, hash }])
}
