import type { AttachUploadReport, UploadRun } from '#shared/schema/upload-run.ts'
import { type Attempt, stamp } from './attempt.ts'
import { accept, type Decision, refuse } from './decision.ts'

/** Notes where the report of a run and its PDF lie, and their hashes. A later report takes the place of an earlier one. */
export function decideAttachUploadReport(run: UploadRun, attempt: Attempt<AttachUploadReport>): Decision {
  const { file, hash, paper, content } = attempt.command
  if (!run.startedAt) return refuse('upload-not-released')
  const report = { file, hash, ...(paper && { paper }), ...(content && { content }) }
  return accept([{ type: 'upload.report-attached', ...stamp(attempt), runId: run.id, ...report }])
}

/** Whether the run has this very report already. */
export function isSameReport({ report }: UploadRun, { hash, paper }: AttachUploadReport): boolean {
  return report?.hash === hash && report.paper?.hash === paper?.hash
}
