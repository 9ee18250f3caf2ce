import type { Clock } from '#bridge/ports/clock.ts'
import { NobodySignedIn, SignInNeeded } from '#bridge/ports/upload-failures.ts'
import type { UploadLog } from '#bridge/ports/upload-log.ts'
import type { UploadPortal } from '#bridge/ports/upload-portal.ts'
import type { AccountGuard } from './account-guard.ts'
import type { Patience } from './patience.ts'
import type { PersonCaller } from './person-caller.ts'

interface GateTools {
  readonly log: UploadLog
  readonly account: AccountGuard
  readonly clock: Clock
  readonly caller: PersonCaller
  readonly patience: Patience
}

/**
 * One sign-in for all tabs: the first that is asked waits for the person, the others wait for it. Nothing is tried
 * behind the person's back meanwhile: a locked SSO account is real harm.
 */
export class SignInGate {
  readonly #tools: GateTools
  #waiting: Promise<void> | undefined

  constructor(tools: GateTools) {
    this.#tools = tools
  }

  /**
   * Resolves once somebody has signed in with an account that may work here, or when `signal` aborts; fails with
   * `WrongAccount` where it is another one, and with `NobodySignedIn` where nobody came in time.
   */
  pass(portal: UploadPortal, signal: AbortSignal): Promise<void> {
    this.#waiting ??= this.#wait(portal, signal).finally(() => {
      this.#waiting = undefined
    })
    return this.#waiting
  }

  async #wait(portal: UploadPortal, signal: AbortSignal): Promise<void> {
    const { log, clock, caller, patience } = this.#tools
    const until = new Date(clock.now().getTime() + patience.signInMs)
    await log.changeStatus({
      status: 'waiting-for-person',
      waitingFor: 'sign-in',
      detail: until.toISOString(),
    })
    const overdue = AbortSignal.timeout(patience.signInMs)
    const either = AbortSignal.any([signal, overdue])
    caller.call(until)
    try {
      do await portal.waitForSignIn(either, (sentence) => caller.say(sentence))
      while (!either.aborted && !(await this.#isChecked(portal)))
    } finally {
      caller.release()
    }
    if (signal.aborted) return
    if (overdue.aborted) throw new NobodySignedIn()
    await log.changeStatus({ status: 'running' })
  }

  /** False where the session has ended again already. */
  async #isChecked(portal: UploadPortal): Promise<boolean> {
    try {
      await this.#tools.account.check(portal)
      return true
    } catch (error) {
      if (error instanceof SignInNeeded) return false
      throw error
    }
  }
}
