import type { Account } from '#shared/schema/account.ts'
import { type Attempt, stamp } from './attempt.ts'
import { accept, type Decision, refuse } from './decision.ts'

interface DisableAccount {
  readonly commandId: string
  readonly accountId: string
}

/** Shuts an account out; what it did stays in the log. The last admin cannot be shut out. */
export function decideDisableAccount(
  accounts: readonly Account[],
  attempt: Attempt<DisableAccount>,
): Decision {
  const { accountId } = attempt.command
  const account = accounts.find(({ id }) => id === accountId)
  if (!account) return refuse('account-not-found', { account: accountId })
  if (account.disabledAt) return refuse('account-disabled', { account: accountId })
  const otherAdmin = accounts.some(
    ({ id, roles, disabledAt }) => id !== accountId && !disabledAt && roles.includes('admin'),
  )
  if (account.roles.includes('admin') && !otherAdmin)
    return refuse('account-last-admin', { account: accountId })
  return accept([{ type: 'account.disabled', ...stamp(attempt), accountId }])
}
