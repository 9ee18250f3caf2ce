import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { UploadRun } from '#shared/schema/upload-run.ts'
import { isWorkerThere } from './worker-note.ts'

const langkah = fileURLToPath(new URL('langkah.ts', import.meta.url))
const PATIENCE_MS = 10_000

/** Programs that drive a browser for an upload, one a run; what becomes of them is read in the run itself. */
export interface UploadRunners {
  /** Runs `langkah upload run` beside the bridge, on the same data folder; where a worker waits, it is that one's. */
  start(run: UploadRun): void
  /** Asks those that still run to pause, and waits until they have written it down. */
  end(): Promise<void>
}

export function createUploadRunners(dataDir: string, onFailure: (error: Error) => void): UploadRunners {
  const exits = new Map<ReturnType<typeof spawn>, Promise<unknown>>()
  let hasEnded = false
  const spawnRunner = (id: string) => {
    const child = spawn(process.execPath, [langkah, '--data', dataDir, 'upload', 'run', id], {
      stdio: 'ignore',
    })
    child.on('error', onFailure)
    const exit = once(child, 'close').catch(onFailure)
    exits.set(child, exit)
    exit.finally(() => exits.delete(child))
  }
  return {
    start({ id }) {
      isWorkerThere(dataDir).then((isThere) => {
        if (!isThere && !hasEnded) spawnRunner(id)
      }, onFailure)
    },
    async end() {
      hasEnded = true
      const running = [...exits]
      for (const [child] of running) child.kill('SIGTERM')
      const impatience = setTimeout(() => {
        for (const [child] of running) child.kill('SIGKILL')
      }, PATIENCE_MS)
      await Promise.all(running.map(([, exit]) => exit))
      clearTimeout(impatience)
    },
  }
}
