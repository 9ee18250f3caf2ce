import type { Account, Device } from '#shared/schema/account.ts'
import type { EventOf } from '#shared/schema/event.ts'
import { ImpossibleEvent } from './impossible-event.ts'

export function applyAccountEvent(
  account: Account | undefined,
  event: EventOf<'account.added'> | EventOf<'account.disabled'> | EventOf<'account.password-set'>,
): Account {
  if (event.type === 'account.added') return event.account
  if (!account) throw new ImpossibleEvent(event)
  if (event.type === 'account.disabled') return { ...account, disabledAt: event.at }
  const { secretId, isSame, at } = event
  return { ...account, password: { secretId, setAt: (isSame && account.password?.setAt) || at } }
}

export function applyDeviceEvent(
  device: Device | undefined,
  event: EventOf<'device.paired'> | EventOf<'device.revoked'>,
): Device {
  if (event.type === 'device.paired') return event.device
  if (!device) throw new ImpossibleEvent(event)
  return { ...device, revokedAt: event.at }
}
