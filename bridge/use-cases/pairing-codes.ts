import { createHash, randomInt, timingSafeEqual } from 'node:crypto'
import { DomainError } from '#shared/errors.ts'

/** Letters and digits that nobody takes for another: no 0 O 1 I L. */
const ALPHABET = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'
const CODE_LENGTH = 8
const LIFE_MS = 120_000
const MOST_WRONG_TRIES = 5
const MOST_ISSUED = 5
const ISSUE_WINDOW_MS = 60_000

interface PendingCode {
  readonly hash: Buffer
  readonly accountId: string
  readonly expiresAt: number
  wrongTries: number
}

/** Codes by which a browser is paired. Kept in memory only: a restart forgets them. */
export interface PairingCodes {
  /** A fresh code for an account; one that is pending stays good beside it. The sixth within a minute is refused. */
  issue(accountId: string, now: Date): { code: string; expiresAt: string }
  /** The account of a code, which is used up by it. Each wrong try counts against every pending code. */
  redeem(code: string, now: Date): string
}

export function createPairingCodes(): PairingCodes {
  let pending: PendingCode[] = []
  let issuedAt: number[] = []
  return {
    issue(accountId, now) {
      const at = now.getTime()
      issuedAt = issuedAt.filter((each) => each > at - ISSUE_WINDOW_MS)
      if (issuedAt.length >= MOST_ISSUED) throw new DomainError('pairing-too-many-tries')
      issuedAt.push(at)
      const code = Array.from({ length: CODE_LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')
      const expiresAt = at + LIFE_MS
      pending.push({ hash: hashOf(code), accountId, expiresAt, wrongTries: 0 })
      return { code, expiresAt: new Date(expiresAt).toISOString() }
    },
    redeem(code, now) {
      pending = pending.filter(({ expiresAt }) => expiresAt > now.getTime())
      const hash = hashOf(asTyped(code))
      let found: PendingCode | undefined
      for (const each of pending) if (timingSafeEqual(each.hash, hash)) found = each // always compares all
      if (found && found.wrongTries < MOST_WRONG_TRIES) {
        pending = pending.filter((each) => each !== found)
        return found.accountId
      }
      for (const each of pending) each.wrongTries += 1
      const isSpent = pending.some(({ wrongTries }) => wrongTries >= MOST_WRONG_TRIES)
      throw new DomainError(isSpent ? 'pairing-too-many-tries' : 'pairing-code-wrong')
    },
  }
}

/** People type it in small letters, with a space or a hyphen in the middle. */
function asTyped(code: string): string {
  return code.replaceAll(/[\s-]/g, '').toUpperCase()
}

function hashOf(code: string): Buffer {
  return createHash('sha256').update(code).digest()
}
