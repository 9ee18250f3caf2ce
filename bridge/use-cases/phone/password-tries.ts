import { hash } from 'node:crypto'

const MOST_TRIES = 10
const WINDOW_MS = 15 * 60_000

/**
 * Counts tries an account, whether there is such an account or not, so that the answer tells nobody who works here.
 * It ends by itself, and never counts by address: an office shares one.
 */
export interface PasswordTries {
  /** Counts one more try; the minutes to wait where there were too many, and then it counts nothing. */
  take(account: string, now: Date): number | undefined
  /** Whoever signed in has tried nothing. */
  forget(account: string): void
}

/** In memory: a restart forgets the tries. What is kept is bounded by how many hashes fit into a window. */
export function createPasswordTries(): PasswordTries {
  const tries = new Map<string, number[]>()
  return {
    take(account, now) {
      const at = now.getTime()
      for (const [key, times] of tries) if ((times.at(-1) ?? 0) <= at - WINDOW_MS) tries.delete(key)
      const key = keyOf(account)
      const recent = (tries.get(key) ?? []).filter((each) => each > at - WINDOW_MS)
      const [first] = recent
      if (first !== undefined && recent.length >= MOST_TRIES) {
        return Math.max(1, Math.ceil((first + WINDOW_MS - at) / 60_000))
      }
      tries.set(key, [...recent, at])
      return undefined
    },
    forget: (account) => void tries.delete(keyOf(account)),
  }
}

/** Of one length, whatever was typed; some type their password into the wrong field. */
function keyOf(account: string): string {
  return hash('sha256', account)
}
