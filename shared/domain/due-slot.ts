import type { UploadRun } from '#shared/schema/upload-run.ts'

/** A slot that the computer slept through is not made up for hours later, when nobody expects it. */
const LATEST_START_MINUTES = 60

/**
 * Where a run stands with its slot: `none` if it has none or has begun, `ahead`, `due`, or `missed` once the
 * latest start has passed. A missed run waits for a person.
 */
export function dueSlot(run: UploadRun, now: Date): 'none' | 'ahead' | 'due' | 'missed' {
  const slot = run.released?.slot
  if (run.status !== 'released' || slot === undefined) return 'none'
  const lateMs = now.getTime() - Date.parse(slot)
  if (lateMs < 0) return 'ahead'
  return lateMs <= LATEST_START_MINUTES * 60_000 ? 'due' : 'missed'
}
