import { timingSafeEqual } from 'node:crypto'
import type { RecordReader } from '#bridge/ports/event-store.ts'
import type { Account, Actor, Device } from '#shared/schema/account.ts'
import { readDeviceToken, TOKEN_PATTERN } from './device-token.ts'
import { actorNow } from './organisation/actor-now.ts'

/** A device that may speak for an account just now. */
export interface SignedIn {
  readonly device: Device
  readonly account: Account
  readonly actor: Actor
}

/** Whose token this is, if its device is known, neither revoked nor expired, and its account is not disabled. */
export async function signIn(reader: RecordReader, token: string, now: Date): Promise<SignedIn | undefined> {
  if (!TOKEN_PATTERN.test(token)) return undefined
  const { tokenHash, deviceId } = readDeviceToken(token)
  const signedIn = await stillSignedIn(reader, deviceId, now)
  if (!signedIn || !timingSafeEqual(Buffer.from(signedIn.device.tokenHash), Buffer.from(tokenHash)))
    return undefined
  return signedIn
}

/** The same question for a device that has shown its token before, as the live feed asks at each news. */
export async function stillSignedIn(
  reader: RecordReader,
  deviceId: string,
  now: Date,
): Promise<SignedIn | undefined> {
  const device = await reader.find('device', deviceId)
  if (!device || device.revokedAt || device.expiresAt <= now.toISOString()) return undefined
  const account = await reader.find('account', device.accountId)
  if (!account || account.disabledAt || isOfFormerPassword(device, account)) return undefined
  return { device, account, actor: await actorNow(reader, account, now) }
}

/** A new password ends what was opened with the one before. */
function isOfFormerPassword({ door, pairedAt }: Device, { password }: Account): boolean {
  return door === 'phone' && (password === undefined || password.setAt > pairedAt)
}
