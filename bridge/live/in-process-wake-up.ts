import type { WakeUp } from '#bridge/ports/wake-up.ts'

/** The bell of a bridge that stands alone: those who listen are in the same process. */
export function createInProcessWakeUp(): WakeUp {
  const listeners = new Set<() => void>()
  return {
    ring() {
      for (const listener of [...listeners]) listener()
    },
    onRing(listener, signal) {
      if (signal.aborted) return
      const own = () => listener()
      listeners.add(own)
      signal.addEventListener('abort', () => listeners.delete(own), { once: true })
    },
  }
}
