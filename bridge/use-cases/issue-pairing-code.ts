import type { Ports } from '#bridge/ports/ports.ts'
import { DomainError } from '#shared/errors.ts'
import type { PairingCodes } from './pairing-codes.ts'

/** A fresh code for an account that is still there. */
export async function issuePairingCode(
  ports: Ports,
  codes: PairingCodes,
  accountId: string,
): Promise<{ code: string; expiresAt: string }> {
  const account = await ports.store.find('account', accountId)
  if (!account) throw new DomainError('account-not-found', { account: accountId })
  if (account.disabledAt) throw new DomainError('account-disabled', { account: accountId })
  return codes.issue(accountId, ports.clock.now())
}
