import type { ReleaseUpload, UploadRun } from '#shared/schema/upload-run.ts'
import { isIncomplete } from './add-upload-rows.ts'
import { type Attempt, stamp } from './attempt.ts'
import { unconfirmedRows } from './confirm-upload-rows.ts'
import { accept, type Decision, refuse } from './decision.ts'
import { isPersonalFlow } from './is-personal-flow.ts'

interface Releasing extends Attempt<ReleaseUpload> {
  /** Ids of the rows that whoever lets the run go must have looked at. */
  readonly sample: readonly string[]
}

/**
 * Lets a planned run go, at once or at its slot: somebody who did not plan it, and has looked at its sample. A personal one
 * only by its owner, who has confirmed each row, and at once.
 */
export function decideReleaseUpload(run: UploadRun, attempt: Releasing): Decision {
  const { slot, manners, seen = [] } = attempt.command
  if (run.status === 'finished' || run.status === 'cancelled') return refuse('upload-ended')
  if (run.status !== 'planned') return refuse('upload-already-released')
  if (isIncomplete(run)) return refuse('upload-rows-missing', { total: String(run.total ?? 0) })
  if (!Object.values(run.rows).some(({ state }) => state === 'ready')) return refuse('upload-nothing-ready')
  if (isPersonalFlow(run.flow)) {
    if (attempt.actor.id !== run.plannedBy) return refuse('upload-not-yours')
    if (slot !== undefined) return refuse('upload-personal-slot')
    const lines = unconfirmedRows(run).map(({ line }) => line)
    if (lines.length > 0) return refuse('upload-rows-unconfirmed', { lines: lines.join(', ') })
  } else {
    if (attempt.actor.id === run.plannedBy) return refuse('upload-own-release')
    const unseen = attempt.sample.filter((id) => !seen.includes(id))
    const lines = unseen.flatMap((id) => run.rows[id]?.line ?? [])
    if (unseen.length > 0) return refuse('upload-sample-unseen', { lines: lines.join(', ') })
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
      ...(!isPersonalFlow(run.flow) && { seen: [...attempt.sample] }),
    },
  ])
}
