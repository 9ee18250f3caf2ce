import type { Ports } from '#bridge/ports/ports.ts'
import { decidePairDevice } from '#shared/domain/pair-device.ts'
import { DomainError } from '#shared/errors.ts'
import type { Actor, Door } from '#shared/schema/account.ts'
import type { Person } from '#shared/schema/board.ts'
import { newDeviceToken } from './device-token.ts'
import { readMe } from './organisation/read-me.ts'
import { recordDecision } from './record-decision.ts'

const DAY_MS = 86_400_000

interface Pairing {
  readonly accountId: string
  readonly label: string
  readonly days: number
  readonly door?: Door
}

export interface PairedDevice {
  /** The only time it is shown. */
  readonly token: string
  readonly deviceId: string
  readonly expiresAt: string
  readonly me: Person
}

/** Gives an account a new device with a token of its own, after its code or its password was right. */
export async function pairDevice(
  ports: Ports,
  { accountId, label, days, door }: Pairing,
): Promise<PairedDevice> {
  const { token, tokenHash, deviceId } = newDeviceToken()
  const expiresAt = new Date(ports.clock.now().getTime() + days * DAY_MS).toISOString()
  // The account pairs itself: the code that was shown to its owner stands for it.
  const actor: Actor = { id: accountId, roles: [], fulfils: [] }
  const account = await ports.store.find('account', accountId)
  await recordDecision(ports, {
    actor,
    command: {
      commandId: ports.newId(),
      device: { id: deviceId, accountId, label, tokenHash, expiresAt, ...(door && { door }) },
    },
    about: { kind: 'device', id: deviceId },
    decide: async (tx, attempt) => decidePairDevice(await tx.find('account', accountId), attempt),
  })
  if (!account) throw new DomainError('account-not-found', { account: accountId })
  return { token, deviceId, expiresAt, me: await readMe(ports, account) }
}
