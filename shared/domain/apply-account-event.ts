import type { Account, Device } from '#shared/schema/account.ts'
import type { EventOf } from '#shared/schema/event.ts'
import { ImpossibleEvent } from './impossible-event.ts'

export function applyAccountEvent(
  account: Account | undefined,
  event: EventOf<'account.added'> | EventOf<'account.disabled'>,
): Account {
  if (event.type === 'account.added') return event.account
  if (!account) throw new ImpossibleEvent(event)
  return { ...account, disabledAt: event.at }
}

export function applyDeviceEvent(
  device: Device | undefined,
  event: EventOf<'device.paired'> | EventOf<'device.revoked'>,
): Device {
  if (event.type === 'device.paired') return event.device
  if (!device) throw new ImpossibleEvent(event)
  return { ...device, revokedAt: event.at }
}
