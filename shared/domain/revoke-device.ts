import type { Device } from '#shared/schema/account.ts'
import { type Attempt, stamp } from './attempt.ts'
import { accept, type Decision, refuse } from './decision.ts'

interface RevokeDevice {
  readonly commandId: string
  readonly deviceId: string
}

/** Takes a device's access away at once. Revoking twice is no error: it is gone already. */
export function decideRevokeDevice(device: Device | undefined, attempt: Attempt<RevokeDevice>): Decision {
  if (!device) return refuse('device-not-found')
  if (device.revokedAt) return accept([])
  return accept([{ type: 'device.revoked', ...stamp(attempt), deviceId: device.id }])
}
