import type { UploadLog } from '#bridge/ports/upload-log.ts'
import type { UploadPortal } from '#bridge/ports/upload-portal.ts'

/**
 * One sign-in for all tabs: the first that is asked waits for the person, the others wait for it. Nothing is tried
 * behind the person's back meanwhile: a locked SSO account is real harm.
 */
export class SignInGate {
  readonly #log: UploadLog
  #waiting: Promise<void> | undefined

  constructor(log: UploadLog) {
    this.#log = log
  }

  /** Resolves once somebody has signed in, or when `signal` aborts. */
  pass(portal: UploadPortal, signal: AbortSignal): Promise<void> {
    this.#waiting ??= this.#wait(portal, signal).finally(() => {
      this.#waiting = undefined
    })
    return this.#waiting
  }

  async #wait(portal: UploadPortal, signal: AbortSignal): Promise<void> {
    await this.#log.changeStatus({ status: 'waiting-for-person', waitingFor: 'sign-in' })
    await portal.waitForSignIn(signal)
    if (!signal.aborted) await this.#log.changeStatus({ status: 'running' })
  }
}
