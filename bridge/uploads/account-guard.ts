import { WrongAccount } from '#bridge/ports/upload-failures.ts'
import type { UploadLog } from '#bridge/ports/upload-log.ts'
import type { UploadPortal } from '#bridge/ports/upload-portal.ts'
import { type ExpectedAccount, matchPortalAccount } from '#shared/domain/match-portal-account.ts'

/** Holds a run to the account of the person whom the office has named for it. */
export class AccountGuard {
  readonly #log: UploadLog
  readonly #expected: ExpectedAccount

  constructor(log: UploadLog, expected: ExpectedAccount) {
    this.#log = log
    this.#expected = expected
  }

  /**
   * Reads whose account the portal shows, writes it down, and ends the run with `WrongAccount` where it may not go on.
   * Fails with `SignInNeeded` like everything that is asked of a portal.
   */
  async check(portal: Pick<UploadPortal, 'signedInAs'>): Promise<void> {
    const shown = await portal.signedInAs()
    const match = matchPortalAccount(shown, this.#expected)
    const account = shown ?? this.#expected.said
    await this.#log.noteAccount({ match, ...(account && { account }) })
    if (match === 'other') throw new WrongAccount('other-account')
    if (match === 'unknown') throw new WrongAccount('account-unknown')
  }
}
