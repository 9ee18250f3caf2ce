import { readFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import * as z from 'zod/mini'
import { errorCode } from '#bridge/ports/store-problem.ts'

/**
 * One process on one computer. A pid comes round again, so where the system tells (Linux), the boot and the
 * moment of its start belong to it; elsewhere both are null and the pid alone decides.
 */
export const ProcessIdentity = z.strictObject({
  pid: z.int(),
  host: z.string(),
  boot: z.nullable(z.string()),
  /** In clock ticks since the boot. */
  start: z.nullable(z.string()),
})
export type ProcessIdentity = z.infer<typeof ProcessIdentity>

export async function thisProcess(): Promise<ProcessIdentity> {
  const { pid } = process
  return { pid, host: hostname(), boot: await readBoot(), start: (await readProcess(pid))?.start ?? null }
}

/** False only when it is certain that the process is gone. Another computer's cannot be seen from here. */
export async function mayBeAlive(other: ProcessIdentity): Promise<boolean> {
  if (other.host !== hostname()) return true
  const boot = await readBoot()
  if (boot && other.boot && boot !== other.boot) return false
  if (!isRunning(other.pid)) return false
  const seen = await readProcess(other.pid)
  if (!seen || other.start === null) return true
  return seen.start === other.start && !seen.ended
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return errorCode(error) === 'EPERM'
  }
}

/** `/proc/PID/stat`: after the name in brackets the state is the 1st field and the start the 20th. */
async function readProcess(pid: number): Promise<{ start: string; ended: boolean } | undefined> {
  const text = await readIfThere(`/proc/${pid}/stat`)
  const fields = text?.slice(text.lastIndexOf(')') + 2).split(' ')
  const [state, start] = [fields?.[0], fields?.[19]]
  return state && start ? { start, ended: state === 'Z' || state === 'X' } : undefined
}

async function readBoot(): Promise<string | null> {
  return (await readIfThere('/proc/sys/kernel/random/boot_id'))?.trim() ?? null
}

async function readIfThere(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    if (['ENOENT', 'ESRCH', 'EACCES'].includes(errorCode(error))) return undefined
    throw error
  }
}
