import type { Clock } from '#bridge/ports/clock.ts'
import type { UploadEvidence } from '#bridge/ports/upload-evidence.ts'
import type { UploadLog } from '#bridge/ports/upload-log.ts'
import type { UploadPortal } from '#bridge/ports/upload-portal.ts'
import type { AccountGuard } from './account-guard.ts'
import type { Canary } from './canary.ts'
import type { Pace } from './pace.ts'
import type { Patience } from './patience.ts'
import type { PersonCaller } from './person-caller.ts'
import type { SignInGate } from './sign-in-gate.ts'

/** All that a run needs from outside. */
export interface RunTools {
  readonly log: UploadLog
  /** One a tab, each with a tab of its own. */
  readonly portals: readonly UploadPortal[]
  readonly evidence: UploadEvidence
  readonly account: AccountGuard
  readonly caller: PersonCaller
  readonly clock: Clock
  readonly patience: Patience
  readonly pace: Pace
  readonly canary: Canary
  /** Aborted = stop at the next row, cleanly. */
  readonly signal: AbortSignal
}

/** What one tab works with. */
export interface UploadTools extends Omit<RunTools, 'portals'> {
  readonly portal: UploadPortal
  readonly gate: SignInGate
}
