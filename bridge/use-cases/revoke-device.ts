import type { Ports } from '#bridge/ports/ports.ts'
import { decideRevokeDevice } from '#shared/domain/revoke-device.ts'
import type { Actor } from '#shared/schema/account.ts'
import { recordDecision } from './record-decision.ts'

/** Takes a device's access away at once, from its next request on and from its open stream. */
export async function revokeDevice(
  ports: Ports,
  actor: Actor,
  command: { readonly commandId: string; readonly deviceId: string },
): Promise<void> {
  await recordDecision(ports, {
    actor,
    command,
    about: { kind: 'device', id: command.deviceId },
    decide: async (tx, attempt) => decideRevokeDevice(await tx.find('device', command.deviceId), attempt),
  })
}
