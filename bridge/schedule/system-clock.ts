import type { Clock } from '#bridge/ports/clock.ts'

/** Timers go to sleep with the computer and overflow after 24 days: the time is looked at again at least this often. */
const LOOK_AGAIN_MS = 60_000

/** The computer's own clock. */
export const systemClock: Clock = {
  now: () => new Date(),
  async until(at, signal) {
    while (!signal.aborted && Date.now() < at.getTime()) {
      await pause(Math.min(LOOK_AGAIN_MS, at.getTime() - Date.now()), signal)
    }
  },
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, ms)
    signal.addEventListener('abort', done, { once: true })
    function done() {
      clearTimeout(timer)
      signal.removeEventListener('abort', done)
      resolve()
    }
  })
}
