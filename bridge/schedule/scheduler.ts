import type { Clock } from '#bridge/ports/clock.ts'
import type { RecordReader } from '#bridge/ports/event-store.ts'
import type { WakeUp } from '#bridge/ports/wake-up.ts'
import { dueSlot } from '#shared/domain/due-slot.ts'
import type { UploadRun } from '#shared/schema/upload-run.ts'

export interface SchedulerTools {
  readonly store: Pick<RecordReader, 'all'>
  readonly wakeUp: WakeUp
  readonly clock: Clock
  /** Starts a runner for the run, unless one has it already. Called again only by another scheduler or start. */
  readonly startRunner: (run: UploadRun) => void
}

/** Nothing released: look again when the bell rings, or at the latest after this. */
const IDLE_MS = 12 * 3_600_000
/** Why a wait ends: nothing went wrong. Without a reason each ring would make an error with its stack. */
const bell = 'bell'

/**
 * Starts a runner for each released run at its slot, until `signal` aborts. It keeps nothing: after a restart it
 * reads the log again. Two of them may call a runner each; the start itself is one command (`startCommandId`).
 */
export async function startScheduler(tools: SchedulerTools, signal: AbortSignal): Promise<void> {
  const { store, wakeUp, clock } = tools
  const called = new Set<string>()
  let rung = new AbortController()
  const wake = () => rung.abort(bell)
  signal.addEventListener('abort', wake)
  wakeUp.onRing(wake, signal)
  while (!signal.aborted) {
    rung = new AbortController() // before the reading, so that nothing falls in between
    const runs = await store.all('upload')
    const now = clock.now()
    for (const run of runs) {
      if (dueSlot(run, now) !== 'due' || called.has(keyOf(run))) continue
      called.add(keyOf(run))
      tools.startRunner(run)
    }
    await clock.until(nextLook(runs, now), rung.signal)
  }
}

function nextLook(runs: readonly UploadRun[], now: Date): Date {
  const ahead = runs
    .filter((run) => dueSlot(run, now) === 'ahead')
    .map(({ released }) => Date.parse(released?.slot ?? ''))
  return new Date(Math.min(now.getTime() + IDLE_MS, ...ahead))
}

function keyOf({ id, released }: UploadRun): string {
  return `${id} ${released?.slot}`
}
