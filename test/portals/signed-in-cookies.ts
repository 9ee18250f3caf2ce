import { hosts } from './hosts.ts'
import type { SessionPlace } from './sessions.ts'
import type { PracticeAccount } from './sso/accounts.ts'
import type { World } from './world.ts'

/** A cookie as a browser context takes it. */
export interface PracticeCookie {
  name: string
  value: string
  url: string
}

const places: readonly (readonly [SessionPlace, string])[] = [
  ['sso', hosts.sso],
  ['bkn-portal', hosts.asnDigital],
  ['siasn-instansi', hosts.siasn],
  ['kinerja-bkn', hosts.kinerja],
  ['srikandi', hosts.srikandi],
]

/** Opens a session of the account at the SSO and at every application behind it. */
export function signedInCookies(world: World, account: PracticeAccount): PracticeCookie[] {
  return places.map(([place, host]) => ({
    ...world.sessions.openFor(place, account),
    url: `https://${host}`,
  }))
}
