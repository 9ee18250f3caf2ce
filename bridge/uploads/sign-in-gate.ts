import { SignInNeeded } from '#bridge/ports/upload-failures.ts'
import type { UploadLog } from '#bridge/ports/upload-log.ts'
import type { UploadPortal } from '#bridge/ports/upload-portal.ts'
import type { AccountGuard } from './account-guard.ts'

/**
 * One sign-in for all tabs: the first that is asked waits for the person, the others wait for it. Nothing is tried
 * behind the person's back meanwhile: a locked SSO account is real harm.
 */
export class SignInGate {
  readonly #log: UploadLog
  readonly #account: AccountGuard
  #waiting: Promise<void> | undefined

  constructor({ log, account }: { readonly log: UploadLog; readonly account: AccountGuard }) {
    this.#log = log
    this.#account = account
  }

  /**
   * Resolves once somebody has signed in with an account that may work here, or when `signal` aborts; fails with
   * `WrongAccount` where it is another one.
   */
  pass(portal: UploadPortal, signal: AbortSignal): Promise<void> {
    this.#waiting ??= this.#wait(portal, signal).finally(() => {
      this.#waiting = undefined
    })
    return this.#waiting
  }

  async #wait(portal: UploadPortal, signal: AbortSignal): Promise<void> {
    await this.#log.changeStatus({ status: 'waiting-for-person', waitingFor: 'sign-in' })
    do await portal.waitForSignIn(signal)
    while (!signal.aborted && !(await this.#isChecked(portal)))
    if (!signal.aborted) await this.#log.changeStatus({ status: 'running' })
  }

  /** False where the session has ended again already. */
  async #isChecked(portal: UploadPortal): Promise<boolean> {
    try {
      await this.#account.check(portal)
      return true
    } catch (error) {
      if (error instanceof SignInNeeded) return false
      throw error
    }
  }
}
