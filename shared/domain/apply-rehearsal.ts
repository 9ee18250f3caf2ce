import type { EventOf } from '#shared/schema/event.ts'
import type { UploadRun } from '#shared/schema/upload-run.ts'

type RehearsalEvent = EventOf<'upload.rehearsal-asked' | 'upload.rehearsal-taken' | 'upload.rehearsal-ended'>

/** The rehearsal of a run after one of its events. A new one takes the place of the last. */
export function applyRehearsal(
  { rehearsal }: UploadRun,
  event: RehearsalEvent,
): Pick<UploadRun, 'rehearsal'> {
  if (event.type === 'upload.rehearsal-asked') {
    const { at: askedAt, actorId: askedBy, rowIds } = event
    return { rehearsal: { askedAt, askedBy, rowIds, rows: [] } }
  }
  if (!rehearsal) return {}
  if (event.type === 'upload.rehearsal-taken') return { rehearsal: { ...rehearsal, takenAt: event.at } }
  const { rows, why, at: endedAt } = event
  return { rehearsal: { ...rehearsal, rows, endedAt, ...(why && { why }) } }
}
