/** How long a run waits before it believes what a portal does not show. */
export interface Patience {
  /** Between two looks for the same row. Must be longer than the portal takes to list a new record. */
  readonly settleMs: number
  /** Before rows in doubt or failed are taken up once more. */
  readonly nextPassMs: number
  /** Waits before the second, third … try after a technical failure; their number is the number of extra tries. */
  readonly backOffMs: readonly number[]
  /** For a person to sign in, before the run stands still. */
  readonly signInMs: number
}

const usualPatience: Patience = {
  settleMs: 5_000,
  nextPassMs: 60_000,
  backOffMs: [2_000, 10_000],
  signInMs: 30 * 60_000,
}

/** The same patience in another measure, for a portal that lists quicker or slower than usual; a person takes his own time. */
export function patienceOf(settleMs: number, signInMs = usualPatience.signInMs): Patience {
  const factor = settleMs / usualPatience.settleMs
  return {
    settleMs,
    nextPassMs: usualPatience.nextPassMs * factor,
    backOffMs: usualPatience.backOffMs.map((ms) => ms * factor),
    signInMs,
  }
}
