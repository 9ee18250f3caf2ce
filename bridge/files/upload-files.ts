import { createHash } from 'node:crypto'
import { readdir, readFile, rm, stat } from 'node:fs/promises'
import { extname, join, relative, resolve } from 'node:path'
import { errorCode } from '#bridge/ports/store-problem.ts'
import type { UploadFiles } from '#bridge/ports/upload-files.ts'

/** A report of 50,000 rows is smaller, and no portal takes such a PDF. */
const MOST_BYTES = 32 * 1024 * 1024
const EVIDENCE = ['.png', '.pdf']
const REPORT = 'laporan-hasil-upload.pdf'

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
    async evidenceOf(runId) {
      const files = await evidenceIn(join(dataDir, 'uploads', runId))
      const sizes = await Promise.all(files.map(async (file) => (await stat(file)).size))
      return { files: files.length, bytes: sizes.reduce((sum, size) => sum + size, 0) }
    },
    async removeEvidence(runId) {
      for (const file of await evidenceIn(join(dataDir, 'uploads', runId))) await rm(file, { force: true })
    },
  }
}

/** Also in the folders below, e.g. of a rehearsal. */
async function evidenceIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return []
    throw error
  })
  return entries
    .filter((entry) => entry.isFile() && EVIDENCE.includes(extname(entry.name).toLowerCase()))
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((file) => relative(folder, file) !== REPORT)
}
