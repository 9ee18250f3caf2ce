import { randomBytes } from 'node:crypto'
import type { Request, Response } from 'express'
import type { SsoClient } from './hosts.ts'
import type { PracticeAccount } from './sso/accounts.ts'

/** Keycloak's own session, or one application's. */
export type SessionPlace = 'sso' | 'srikandi' | SsoClient

const cookieNames: Record<SessionPlace, string> = {
  sso: 'KEYCLOAK_IDENTITY',
  srikandi: 'srikandi_session',
  'bkn-portal': 'asn_digital_session',
  'siasn-instansi': 'siasn_session',
  'kinerja-bkn': '__Host-kinerja_production_session',
}

/** Every open session of every practice portal. Cookies last as long as the browser, sessions as long as this object says. */
export class Sessions {
  readonly #open = new Map<string, { place: SessionPlace; account: PracticeAccount }>()

  open(response: Response, place: SessionPlace, account: PracticeAccount): void {
    const { name, value } = this.openFor(place, account)
    response.cookie(name, value, { httpOnly: true, secure: true, sameSite: 'lax', path: '/' })
  }

  /** A session that nobody signed in for, as the cookie that carries it. */
  openFor(place: SessionPlace, account: PracticeAccount): { name: string; value: string } {
    const value = randomBytes(24).toString('base64url')
    this.#open.set(value, { place, account })
    return { name: cookieNames[place], value }
  }

  accountOf(request: Request, place: SessionPlace): PracticeAccount | undefined {
    const id = cookieOf(request, cookieNames[place])
    const session = id === undefined ? undefined : this.#open.get(id)
    return session?.place === place ? session.account : undefined
  }

  /** Signing out anywhere signs out everywhere, as with BKN's one SSO. */
  endAllOf(account: PracticeAccount): void {
    for (const [id, session] of this.#open) if (session.account === account) this.#open.delete(id)
  }

  endAll(): void {
    this.#open.clear()
  }
}

function cookieOf(request: Request, name: string): string | undefined {
  for (const part of (request.headers.cookie ?? '').split(';')) {
    const [key, value] = part.trim().split('=')
    if (key === name) return value
  }
  return undefined
}
