import type { CDPSession } from 'playwright-core'

/** What of the main thread's time went into our scripts, and into what they called, milliseconds. */
export interface OwnTime {
  readonly wholeMs: number
  readonly ownMs: number
  /** Stretches of our work that took longer than a long task may. */
  readonly longTasks: number
  readonly longestMs: number
}

const LONG_TASK_MS = 50
/** Microseconds between two looks at the stack. */
const SAMPLE_US = 250

/** Looks at the main thread's stack while `work` runs; a look that finds us anywhere on it counts as ours. */
export async function ownTime(cdp: CDPSession, work: () => Promise<unknown>): Promise<OwnTime> {
  await cdp.send('Profiler.enable')
  await cdp.send('Profiler.setSamplingInterval', { interval: SAMPLE_US })
  await cdp.send('Profiler.start')
  await work()
  const { profile } = await cdp.send('Profiler.stop')
  const { nodes, samples = [], timeDeltas = [] } = profile
  const ours = new Set<number>()
  // A node stands before its children.
  for (const { id, callFrame, children = [] } of nodes) {
    if (callFrame.url.startsWith('chrome-extension://')) ours.add(id)
    if (ours.has(id)) for (const child of children) ours.add(child)
  }
  let [wholeMs, ownMs, stretch, longestMs, longTasks] = [0, 0, 0, 0, 0]
  for (const [at, id] of samples.entries()) {
    const ms = (timeDeltas[at + 1] ?? 0) / 1000
    wholeMs += ms
    stretch = ours.has(id) ? stretch + ms : 0
    if (!ours.has(id)) continue
    ownMs += ms
    if (stretch > LONG_TASK_MS && stretch - ms <= LONG_TASK_MS) longTasks += 1
    longestMs = Math.max(longestMs, stretch)
  }
  return { wholeMs, ownMs, longTasks, longestMs }
}
