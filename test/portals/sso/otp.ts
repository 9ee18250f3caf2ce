import { TOTP } from 'otpauth'
import type { PracticeAccount } from './accounts.ts'

const stepMs = 30_000
/** Keycloak's look-around window: one step of clock difference either way is forgiven. */
const lookAroundSteps = 1

/** A code so many steps old was read from a right clock and typed too late. */
const expiredSteps = 4
/** Codes of half an hour either way are known again, as those of a clock that is wrong. */
const widestSteps = 60

/** What the SSO makes of a code. */
export type OtpVerdict = 'accepted' | 'wrong' | 'used' | 'expired' | 'clock'

/**
 * RFC 6238 as the SSO checks it, together with the practice authenticator that belongs to it.
 * A code works once. So that nobody has to wait half a minute between two sign-ins, the shared practice clock
 * moves on by a step when the authenticator is asked for a code and the current one has been used.
 */
export class PracticeOtp {
  #aheadMs = 0
  readonly #lastUsedStep = new Map<string, number>()

  /** The code that the SSO takes next from this account. */
  codeNow(account: PracticeAccount, realNow = Date.now()): string {
    const usedStep = this.#lastUsedStep.get(account.username) ?? -1
    const step = Math.floor((realNow + this.#aheadMs) / stepMs)
    if (usedStep >= step) this.#aheadMs += (usedStep + 1 - step) * stepMs
    return totpOf(account).generate({ timestamp: realNow + this.#aheadMs })
  }

  /** The code an authenticator shows whose clock is wrong by so much. */
  codeAt(account: PracticeAccount, differenceMs: number): string {
    return totpOf(account).generate({ timestamp: Date.now() + this.#aheadMs + differenceMs })
  }

  /** `skewMs`: how far the clock of the SSO itself is off. Takes a code at most once. */
  judge(account: PracticeAccount, code: string, skewMs = 0): OtpVerdict {
    const timestamp = Date.now() + this.#aheadMs + skewMs
    const delta = totpOf(account).validate({ token: code, timestamp, window: widestSteps })
    if (delta === null) return 'wrong'
    if (delta < 0 && delta >= -expiredSteps && delta < -lookAroundSteps) return 'expired'
    if (Math.abs(delta) > lookAroundSteps) return 'clock'
    const step = Math.floor(timestamp / stepMs) + delta
    if (step <= (this.#lastUsedStep.get(account.username) ?? -1)) return 'used'
    this.#lastUsedStep.set(account.username, step)
    return 'accepted'
  }
}

export function otpauthUrl(account: PracticeAccount): string {
  return totpOf(account).toString()
}

function totpOf(account: PracticeAccount): TOTP {
  return new TOTP({
    issuer: 'Portal Latihan',
    label: account.username,
    algorithm: 'SHA1',
    digits: 6,
    period: stepMs / 1000,
    secret: account.otpSecret,
  })
}
