import type { ReleaseUpload, UploadRun } from '#shared/schema/upload-run.ts'
import { type Attempt, stamp } from './attempt.ts'
import { accept, type Decision, refuse } from './decision.ts'

/** Lets a planned run go, at once or at its slot. */
export function decideReleaseUpload(run: UploadRun, attempt: Attempt<ReleaseUpload>): Decision {
  const { slot, manners } = attempt.command
  if (run.status === 'finished' || run.status === 'cancelled') return refuse('upload-ended')
  if (run.status !== 'planned') return refuse('upload-already-released')
  if (!Object.values(run.rows).some(({ state }) => state === 'ready')) return refuse('upload-nothing-ready')
  if (slot !== undefined && Date.parse(slot) <= attempt.now.getTime())
    return refuse('upload-slot-past', { slot })
  return accept([
    {
      type: 'upload.released',
      ...stamp(attempt),
      runId: run.id,
      ...(slot && { slot }),
      ...(manners && { manners }),
    },
  ])
}
