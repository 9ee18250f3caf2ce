import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { UploadFiles } from '#bridge/ports/upload-files.ts'

/** A report of 50,000 rows is smaller, and no portal takes such a PDF. */
const MOST_BYTES = 32 * 1024 * 1024

export function createUploadFiles(dataDir: string): UploadFiles {
  return {
    async read({ file, hash }) {
      const path = resolve(dataDir, file)
      const found = await stat(path).catch(() => undefined)
      if (!found?.isFile() || found.size > MOST_BYTES) return undefined
      const bytes = await readFile(path).catch(() => undefined)
      const isSame = bytes && createHash('sha256').update(bytes).digest('hex') === hash
      return isSame ? bytes : undefined
    },
  }
}
