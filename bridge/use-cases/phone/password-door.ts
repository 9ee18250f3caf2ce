import type { Ports } from '#bridge/ports/ports.ts'
import { DomainError } from '#shared/errors.ts'
import { type PairedDevice, pairDevice } from '../pair-device.ts'
import { checkPassword } from './password-hash.ts'
import { createPasswordTries } from './password-tries.ts'
import { renewHash } from './set-password.ts'

/** Each takes 46 MiB and a thread for some 70 ms. */
const MOST_AT_ONCE = 2
const MOST_WAITING = 20
/** A working day: who comes in the morning signs in once. */
const SESSION_DAYS = 0.5

interface GivenPassword {
  readonly account: string
  readonly password: string
  /** How the device is called in the list. */
  readonly label: string
}

/** Where somebody signs in on the phone page. One a bridge: it counts the tries. */
export interface PasswordDoor {
  /**
   * A session of the account. Refused as `password-refused`, with the same answer after the same work, whether the
   * account, its password or its being enabled is at fault; as `password-too-many-tries` and `password-busy` before any.
   */
  signIn(ports: Ports, given: GivenPassword): Promise<PairedDevice>
}

export function createPasswordDoor({ check = checkPassword } = {}): PasswordDoor {
  const tries = createPasswordTries()
  const inTurn = createTurnstile()
  return {
    async signIn(ports, { account: accountId, password: given, label }) {
      const account = await ports.store.find('account', accountId)
      const password = account?.disabledAt === undefined ? account?.password : undefined
      const secret = password && (await ports.store.subject(password.secretId))
      const { isRight, isWeak } = await inTurn(() => {
        const minutes = tries.take(accountId, ports.clock.now())
        if (minutes !== undefined)
          throw new DomainError('password-too-many-tries', { minutes: String(minutes) })
        return check(given, secret?.data.hash)
      })
      if (!isRight) throw new DomainError('password-refused')
      tries.forget(accountId)
      if (isWeak) await renewHash(ports, accountId, given)
      return pairDevice(ports, { accountId, label, days: SESSION_DAYS, door: 'phone' })
    },
  }
}

/** Lets a few work at once and some wait in order; more are sent away. */
function createTurnstile(): <T>(work: () => Promise<T>) => Promise<T> {
  let underway = 0
  const waiting: (() => void)[] = []
  return async (work) => {
    if (underway >= MOST_AT_ONCE) {
      if (waiting.length >= MOST_WAITING) throw new DomainError('password-busy')
      await new Promise<void>((resolve) => waiting.push(resolve))
    } else underway += 1
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else underway -= 1
    }
  }
}
