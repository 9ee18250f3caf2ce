import { randomBytes } from 'node:crypto'
import type { SsoClient } from '../hosts.ts'
import type { PracticeAccount } from './accounts.ts'

/** A sign-in under way: which application asked, and the account once its password was right. */
export interface SignIn {
  client: SsoClient
  state: string
  account?: PracticeAccount
}

/** Sign-ins under way and codes handed out but not yet redeemed. Both are good for one use. */
export class SignIns {
  readonly #underWay = new Map<string, SignIn>()
  readonly #codes = new Map<string, { client: SsoClient; account: PracticeAccount }>()

  begin(client: SsoClient, state: string): string {
    const sessionCode = randomBytes(18).toString('base64url')
    this.#underWay.set(sessionCode, { client, state })
    return sessionCode
  }

  find(sessionCode: string): SignIn | undefined {
    return this.#underWay.get(sessionCode)
  }

  finish(sessionCode: string): void {
    this.#underWay.delete(sessionCode)
  }

  issueCode(client: SsoClient, account: PracticeAccount): string {
    const code = randomBytes(18).toString('base64url')
    this.#codes.set(code, { client, account })
    return code
  }

  /** What the application does server to server: the code becomes a person, once. */
  redeem(code: string, client: SsoClient): PracticeAccount | undefined {
    const issued = this.#codes.get(code)
    this.#codes.delete(code)
    return issued?.client === client ? issued.account : undefined
  }

  clear(): void {
    this.#underWay.clear()
    this.#codes.clear()
  }
}
