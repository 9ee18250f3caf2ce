import type { UploadCard } from '#shared/schema/board.ts'
import type { Rehearsal } from '#shared/schema/rehearsal.ts'
import type { UploadRun } from '#shared/schema/upload-run.ts'

/** Whoever took a rehearsal and was not heard of for so long has left it: a sign-in by hand is waited for within it. */
const PATIENCE_MS = 30 * 60_000

/** A rehearsal in figures. */
export function rehearsalCard(rehearsal: Rehearsal, now: Date): NonNullable<UploadCard['rehearsal']> {
  const { askedAt, takenAt, endedAt, rows, rowIds, why } = rehearsal
  return {
    state: stateOf(rehearsal, now),
    at: endedAt ?? takenAt ?? askedAt,
    filled: rows.filter(({ ok }) => ok).length,
    total: rowIds.length,
    ...(why && { why }),
  }
}

function stateOf(rehearsal: Rehearsal, now: Date): NonNullable<UploadCard['rehearsal']>['state'] {
  if (rehearsal.endedAt !== undefined) return rehearsal.why === undefined ? 'ended' : 'stopped'
  if (rehearsal.takenAt === undefined) return 'asked'
  return isUnderWay(rehearsal, now) ? 'running' : 'stopped'
}

/** Whether a worker may take it up now. */
export function waitsForWorker({ status, rehearsal }: UploadRun, now: Date): boolean {
  if (status !== 'planned' || !rehearsal || rehearsal.endedAt !== undefined) return false
  return !isUnderWay(rehearsal, now)
}

/** Whether somebody took it and may still be at it. */
export function isUnderWay({ takenAt, endedAt }: Rehearsal, now: Date): boolean {
  if (takenAt === undefined || endedAt !== undefined) return false
  return now.getTime() - Date.parse(takenAt) < PATIENCE_MS
}
