import type { Account, Device } from '#shared/schema/account.ts'
import { type Attempt, stamp } from './attempt.ts'
import { accept, type Decision, refuse } from './decision.ts'

interface PairDevice {
  readonly commandId: string
  readonly device: Omit<Device, 'pairedAt' | 'revokedAt'>
}

/** Notes a paired browser. Whether the code was right is the pairing's own affair, in memory. */
export function decidePairDevice(account: Account | undefined, attempt: Attempt<PairDevice>): Decision {
  const { device } = attempt.command
  if (!account) return refuse('account-not-found', { account: device.accountId })
  if (account.disabledAt) return refuse('account-disabled', { account: account.id })
  const pairedAt = attempt.now.toISOString()
  return accept([{ type: 'device.paired', ...stamp(attempt), device: { ...device, pairedAt } }])
}
