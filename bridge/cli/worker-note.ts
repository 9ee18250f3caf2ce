import { mkdir, readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { mayBeAlive, ProcessIdentity, thisProcess } from '#bridge/disk/process-identity.ts'
import { writeFileDurably } from '#bridge/disk/write-file-durably.ts'

/** Says in the data folder that a worker of some person waits for runs, until it is disposed of. */
export async function noteWorker(dataDir: string): Promise<AsyncDisposable> {
  const me = await thisProcess()
  const folder = join(dataDir, 'workers')
  const file = join(folder, `${me.pid}.json`)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await writeFileDurably(file, JSON.stringify(me))
  return { [Symbol.asyncDispose]: () => rm(file, { force: true }) }
}

/** Whether a worker waits for runs; a note that its process did not live to take back counts for nothing. */
export async function isWorkerThere(dataDir: string): Promise<boolean> {
  const folder = join(dataDir, 'workers')
  for (const name of await readdir(folder).catch(() => [])) {
    if (!name.endsWith('.json')) continue
    const note = await readFile(join(folder, name), 'utf8').catch(() => undefined)
    const worker = note === undefined ? undefined : ProcessIdentity.safeParse(JSON.parse(note))
    if (worker?.success && (await mayBeAlive(worker.data))) return true
  }
  return false
}
