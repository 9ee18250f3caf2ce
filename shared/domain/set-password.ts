import type { Account } from '#shared/schema/account.ts'
import { type Attempt, stamp } from './attempt.ts'
import { accept, type Decision, refuse } from './decision.ts'

/** Letters that a password must have. No rule on their kinds: a few words are easier to keep and harder to guess. */
export const LEAST_PASSWORD_LETTERS = 12

interface SetPasswordHash {
  readonly commandId: string
  readonly accountId: string
  /** With its salt and parameters; the password itself never comes here. */
  readonly hash: string
  readonly isSame?: true
}

/** Gives an account the password that it signs in with on the phone page, or the same one hashed anew. */
export function decideSetPassword(account: Account | undefined, attempt: Attempt<SetPasswordHash>): Decision {
  const { commandId, accountId, hash, isSame } = attempt.command
  if (!account) return refuse('account-not-found', { account: accountId })
  if (account.disabledAt) return refuse('account-disabled', { account: accountId })
  const secretId = `password:${commandId}`
  return accept(
    [{ type: 'account.password-set', ...stamp(attempt), accountId, secretId, ...(isSame && { isSame }) }],
    // Sealed by the person's own key: who is forgotten leaves no hash behind.
    [{ id: secretId, personId: account.subjectId, kind: 'password', data: { hash } }],
  )
}
