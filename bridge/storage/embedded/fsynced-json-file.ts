import { open, readFile, rename } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Adapter } from 'lowdb'
import { errorCode } from './store-problem.ts'
import { syncFolder } from './sync-folder.ts'

/**
 * lowdb's adapter for a file that must survive a power cut, which its own does not: the new text is synced
 * under another name, renamed over the old one, and the folder synced. A reader sees the old or the new, whole.
 */
export class FsyncedJsonFile<T> implements Adapter<T> {
  readonly #file: string

  constructor(file: string) {
    this.#file = file
  }

  /** `null` where there is no file; throws `SyntaxError` where it is not JSON. */
  async read(): Promise<T | null> {
    try {
      return JSON.parse(await readFile(this.#file, 'utf8'))
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return null
      throw error
    }
  }

  async write(data: T): Promise<void> {
    const next = `${this.#file}.next`
    const handle = await open(next, 'w', 0o600)
    try {
      await handle.writeFile(`${JSON.stringify(data, null, 2)}\n`)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(next, this.#file)
    await syncFolder(dirname(this.#file))
  }
}
