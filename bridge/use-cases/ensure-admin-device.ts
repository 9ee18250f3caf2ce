import type { Ports } from '#bridge/ports/ports.ts'
import { administratorOf } from './administrator-of.ts'
import { pairDevice } from './pair-device.ts'
import { signIn } from './sign-in.ts'

/** The commands of this computer get a new token once a year; each start looks whether it is time. */
const DAYS = 365

/** A token for the commands of this computer: the given one while it is good, else a new one. */
export async function ensureAdminDevice(ports: Ports, token: string | undefined): Promise<string> {
  const isGood = token !== undefined && (await signIn(ports.store, token, ports.clock.now())) !== undefined
  if (isGood) return token
  const label = 'Perintah langkah di komputer server'
  const { id: accountId } = await administratorOf(ports.store)
  return (await pairDevice(ports, { accountId, label, days: DAYS })).token
}
