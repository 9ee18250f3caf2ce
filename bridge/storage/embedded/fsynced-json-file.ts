import { readFile } from 'node:fs/promises'
import type { Adapter } from 'lowdb'
import { writeFileDurably } from '#bridge/disk/write-file-durably.ts'
import { errorCode } from '#bridge/ports/store-problem.ts'

/** lowdb's adapter for a file that must survive a power cut, which its own does not. */
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
    await writeFileDurably(this.#file, `${JSON.stringify(data, null, 2)}\n`)
  }
}
