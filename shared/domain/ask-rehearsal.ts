import type { AskRehearsal } from '#shared/schema/rehearsal.ts'
import type { UploadRun } from '#shared/schema/upload-run.ts'
import { type Attempt, stamp } from './attempt.ts'
import { accept, type Decision, refuse } from './decision.ts'
import { isPersonalFlow } from './is-personal-flow.ts'
import { isUnderWay } from './rehearsal-card.ts'

interface Asking extends Attempt<AskRehearsal> {
  /** Ids of the rows that whoever lets the run go looks at. */
  readonly sample: readonly string[]
}

/** Asks that the sampled rows be filled into the portal's form, and nothing sent, before the run may go. */
export function decideAskRehearsal(run: UploadRun, attempt: Asking): Decision {
  if (isPersonalFlow(run.flow)) return refuse('upload-rehearsal-personal')
  if (run.status !== 'planned') return refuse(run.released ? 'upload-already-released' : 'upload-ended')
  if (attempt.sample.length === 0) return refuse('upload-nothing-ready')
  if (run.rehearsal && isUnderWay(run.rehearsal, attempt.now)) return refuse('upload-rehearsal-running')
  const rowIds = [...attempt.sample]
  return accept([{ type: 'upload.rehearsal-asked', ...stamp(attempt), runId: run.id, rowIds }])
}
