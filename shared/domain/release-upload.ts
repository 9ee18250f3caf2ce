import type { ReleaseUpload, UploadRun } from '#shared/schema/upload-run.ts'
import { isIncomplete } from './add-upload-rows.ts'
import { type Attempt, stamp } from './attempt.ts'
import { unconfirmedRows } from './confirm-upload-rows.ts'
import { accept, type Decision, refuse } from './decision.ts'
import { isPersonalFlow } from './is-personal-flow.ts'

/** Lets a planned run go, at once or at its slot; a personal one only by its owner, who has confirmed its rows, and at once. */
export function decideReleaseUpload(run: UploadRun, attempt: Attempt<ReleaseUpload>): Decision {
  const { slot, manners } = attempt.command
  if (run.status === 'finished' || run.status === 'cancelled') return refuse('upload-ended')
  if (run.status !== 'planned') return refuse('upload-already-released')
  if (isIncomplete(run)) return refuse('upload-rows-missing', { total: String(run.total ?? 0) })
  if (!Object.values(run.rows).some(({ state }) => state === 'ready')) return refuse('upload-nothing-ready')
  if (isPersonalFlow(run.flow)) {
    if (attempt.actor.id !== run.plannedBy) return refuse('upload-not-yours')
    if (slot !== undefined) return refuse('upload-personal-slot')
    const lines = unconfirmedRows(run).map(({ line }) => line)
    if (lines.length > 0) return refuse('upload-rows-unconfirmed', { lines: lines.join(', ') })
  }
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
