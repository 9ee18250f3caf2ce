import type { Ports } from '#bridge/ports/ports.ts'
import { type PairedDevice, pairDevice } from './pair-device.ts'
import type { PairingCodes } from './pairing-codes.ts'

/** A browser is asked for a new code once a month. */
const BROWSER_DAYS = 30

/** Turns a code into a device of the account it was issued for. */
export function confirmPairing(
  ports: Ports,
  codes: PairingCodes,
  { code, label }: { readonly code: string; readonly label: string },
): Promise<PairedDevice> {
  const accountId = codes.redeem(code, ports.clock.now())
  return pairDevice(ports, { accountId, label, days: BROWSER_DAYS })
}
