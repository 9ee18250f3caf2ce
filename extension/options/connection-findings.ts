import type { BridgeProbe } from '../bridge-client/probe-bridge.ts'
import type { LinkProblem } from '../settings/link-problem.ts'
import type { PolicyKey } from '../settings/managed-policy.ts'

/** How far apart the two clocks may be before a person is told: deadlines are counted in minutes. */
const CLOCK_TOLERANCE_MS = 60_000

/** All that "Uji koneksi" found out. */
export interface ConnectionFindings {
  /** ISO instant of the test, by this computer's clock. */
  readonly at: string
  readonly address: string
  readonly probe: BridgeProbe
  readonly isPaired: boolean
  /** The office's server answered this browser once. */
  readonly wasSeen: boolean
  /** Whether the browser lets the extension reach this computer's own address. */
  readonly isAllowed: boolean
  /** What the browser says of access to programs on this computer: `granted`, `prompt`, `denied`, or that it says nothing. */
  readonly loopback: PermissionState | 'unknown'
  readonly extensionVersion: string
  readonly protocol: number
  readonly browser: string
  /** Settings that the office has fixed; `wrong` are those that cannot be used. */
  readonly managed: readonly PolicyKey[]
  readonly wrong: readonly PolicyKey[]
  readonly waiting: number
}

/** Which of the eight it is; undefined where the server can be used. */
export function connectionProblem({
  probe,
  isPaired,
  wasSeen,
  isAllowed,
}: Pick<ConnectionFindings, 'probe' | 'isPaired' | 'wasSeen' | 'isAllowed'>): LinkProblem | undefined {
  if (probe.problem === 'not-running') {
    // The browser gives the same error for a closed door as for one that it does not let us knock at. What it says of
    // `loopback` binds pages: an extension that may reach the address is let through.
    if (!isAllowed) return 'blocked'
    return isPaired || wasSeen ? 'not-running' : 'not-installed'
  }
  return probe.problem ?? (isPaired ? undefined : 'not-paired')
}

/** By how much the clock of this computer is ahead of the server's where that matters, in milliseconds. */
export function clockFault({ clockAheadMs = 0 }: BridgeProbe): number | undefined {
  return Math.abs(clockAheadMs) > CLOCK_TOLERANCE_MS ? clockAheadMs : undefined
}
