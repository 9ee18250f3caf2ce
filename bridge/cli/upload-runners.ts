import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { UploadRun } from '#shared/schema/upload-run.ts'

const langkah = fileURLToPath(new URL('langkah.ts', import.meta.url))
const PATIENCE_MS = 10_000

/** Programs that drive a browser for an upload, one a run; what becomes of them is read in the run itself. */
export interface UploadRunners {
  /** Runs `langkah upload run` beside the bridge, on the same data folder. */
  start(run: UploadRun): void
  /** Asks those that still run to pause, and waits until they have written it down. */
  end(): Promise<void>
}

export function createUploadRunners(dataDir: string, onFailure: (error: Error) => void): UploadRunners {
  const exits = new Map<ReturnType<typeof spawn>, Promise<unknown>>()
  return {
    start({ id }) {
      const child = spawn(process.execPath, [langkah, '--data', dataDir, 'upload', 'run', id], {
        stdio: 'ignore',
      })
      child.on('error', onFailure)
      const exit = once(child, 'close').catch(onFailure)
      exits.set(child, exit)
      exit.finally(() => exits.delete(child))
    },
    async end() {
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
