import type { Clock } from '#bridge/ports/clock.ts'
import type { UploadEvidence } from '#bridge/ports/upload-evidence.ts'
import type { UploadLog } from '#bridge/ports/upload-log.ts'
import type { UploadPortal } from '#bridge/ports/upload-portal.ts'
import type { Patience } from './patience.ts'

/** All that a run needs from outside. */
export interface UploadTools {
  readonly log: UploadLog
  readonly portal: UploadPortal
  readonly evidence: UploadEvidence
  readonly clock: Clock
  readonly patience: Patience
  /** Aborted = stop at the next row, cleanly. */
  readonly signal: AbortSignal
}
