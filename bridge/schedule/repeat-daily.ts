import type { Clock } from '#bridge/ports/clock.ts'

/** An office computer is seldom on at night: the day begins with the bridge, once the morning's rush is over. */
const AFTER_START_MS = 3_600_000
const DAY_MS = 86_400_000

interface DailyTools {
  readonly clock: Clock
  readonly work: () => Promise<unknown>
  /** What goes wrong with one day's work is told here; the next day tries again. */
  readonly report: (error: Error) => void
}

/** Does the work an hour after it was called and then every day, until `signal` aborts. */
export async function repeatDaily({ clock, work, report }: DailyTools, signal: AbortSignal): Promise<void> {
  const start = clock.now().getTime()
  for (let day = 0; ; day++) {
    await clock.until(new Date(start + AFTER_START_MS + day * DAY_MS), signal)
    if (signal.aborted) return
    await work().catch(report)
  }
}
