import type { Clock } from '#bridge/ports/clock.ts'
import type { UploadLog } from '#bridge/ports/upload-log.ts'

/** When a run may send its next row: it shares the portal with the offices of a whole country. */
export interface Pace {
  /** Resolves when the next row may be sent, or when `signal` aborts. */
  turn(log: UploadLog, signal: AbortSignal): Promise<void>
}

export interface PaceOptions {
  readonly clock: Clock
  /** Most rows a minute; absent = as fast as the portal answers. */
  readonly perMinute?: number | undefined
  /** The first moment, not before the given one, at which it may send. */
  readonly allowedFrom?: ((at: Date) => Date) | undefined
}

export function createPace({ clock, perMinute, allowedFrom = (at) => at }: PaceOptions): Pace {
  const gapMs = perMinute === undefined ? 0 : 60_000 / perMinute
  let next = 0
  return {
    async turn(log, signal) {
      for (;;) {
        const at = Math.max(clock.now().getTime(), next)
        next = at + gapMs
        await clock.until(new Date(at), signal)
        if (signal.aborted) return
        const opens = allowedFrom(clock.now())
        if (opens <= clock.now()) return
        await log.changeStatus({ status: 'running', waitingFor: 'office-hours', detail: opens.toISOString() })
        await clock.until(opens, signal)
        if (signal.aborted) return
        await log.changeStatus({ status: 'running' })
      }
    },
  }
}
