import { once } from 'node:events'
import type { ServerResponse } from 'node:http'

interface ReaderParts {
  readonly res: ServerResponse
  readonly deviceId: string
  readonly accountId: string
  /** ISO; from then on it may hear nothing more. */
  readonly expiresAt: string
  /** The `seq` that it has seen. */
  readonly after: number
}

/** One panel that follows the log. What waits for it in memory is never more than it was given at once. */
export class LiveReader {
  readonly deviceId: string
  readonly accountId: string
  readonly expiresAt: string
  /** The `seq` up to which it has everything that it may see. */
  cursor: number
  readonly #res: ServerResponse

  constructor({ res, deviceId, accountId, expiresAt, after }: ReaderParts) {
    this.#res = res
    this.deviceId = deviceId
    this.accountId = accountId
    this.expiresAt = expiresAt
    this.cursor = after
  }

  get isGone(): boolean {
    return this.#res.writableEnded || this.#res.destroyed
  }

  onGone(listener: () => void): void {
    this.#res.once('close', listener)
  }

  /** False where the other side takes no more for now: it is to get nothing before `drained`. */
  give(bytes: Buffer): boolean {
    return this.isGone || this.#res.write(bytes)
  }

  /** Whether it has taken what it was given, within that time. */
  async drained(patienceMs: number): Promise<boolean> {
    const gone = new AbortController()
    const leave = () => gone.abort()
    const patience = setTimeout(leave, patienceMs)
    this.#res.once('close', leave)
    try {
      await once(this.#res, 'drain', { signal: gone.signal })
      return true
    } catch {
      return false // gone, or out of patience: the stream ends either way
    } finally {
      clearTimeout(patience)
      this.#res.off('close', leave)
    }
  }

  /** Lets it take what it was given, in that time, and then hangs up. */
  end(patienceMs: number): void {
    if (this.isGone) return
    const patience = setTimeout(() => this.cutOff(), patienceMs)
    this.#res.once('close', () => clearTimeout(patience))
    this.#res.end()
  }

  /** Hangs up at once, with what still waits for it; it comes back with its cursor. */
  cutOff(): void {
    this.#res.destroy()
  }
}
