import { readdir, readFile } from 'node:fs/promises'
import type { Filed } from './filing-task.ts'

const LOOK_MS = 1_000

/** Runs the work and measures it: wall time, processor time of this program, peak memory with all its children. */
export async function measureFiling(work: () => Promise<{ journalMs?: number } | undefined>): Promise<Filed> {
  let peakMb = 0
  let looking: Promise<void> | undefined
  const look = () => {
    looking ??= heldMb(process.pid)
      .then((mb) => {
        peakMb = Math.max(peakMb, mb)
      })
      .finally(() => {
        looking = undefined
      })
  }
  const watch = setInterval(look, LOOK_MS)
  const cpu = process.cpuUsage()
  const started = performance.now()
  const more = await work()
  const wallMs = performance.now() - started
  const { user, system } = process.cpuUsage(cpu)
  clearInterval(watch)
  look()
  await looking
  return { wallMs, cpuMs: (user + system) / 1000, peakMb, ...more }
}

/** Memory of a process and all its children, shared pages divided among those who share them (PSS). */
async function heldMb(pid: number): Promise<number> {
  const parents = new Map<number, number>()
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue
    const stat = await readFile(`/proc/${name}/stat`, 'utf8').catch(() => '')
    parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1] ?? 0))
  }
  const isOurs = (one: number): boolean => {
    for (let at: number | undefined = one; at !== undefined && at > 1; at = parents.get(at))
      if (at === pid) return true
    return false
  }
  let kb = 0
  for (const one of [...parents.keys()].filter(isOurs)) {
    const rollup = await readFile(`/proc/${one}/smaps_rollup`, 'utf8').catch(() => '')
    kb += Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0)
  }
  return kb / 1024
}
