import { createHash } from 'node:crypto'
import { mkdir, open, rename } from 'node:fs/promises'
import { join } from 'node:path'
import type { UploadEvidence } from '#bridge/ports/upload-evidence.ts'

/** Evidence as files under `DATA/uploads/RUN/`; a picture appears whole or not at all. */
export function createEvidence(dataDir: string, runId: string): UploadEvidence {
  const folder = join('uploads', runId)
  return {
    async keepPicture(rowId, picture) {
      const file = join(folder, `${rowId}.png`)
      await mkdir(join(dataDir, folder), { recursive: true, mode: 0o700 })
      const aside = join(dataDir, `${file}.new`)
      const handle = await open(aside, 'w', 0o600)
      try {
        await handle.writeFile(picture)
        await handle.sync()
      } finally {
        await handle.close()
      }
      await rename(aside, join(dataDir, file))
      return { file, hash: createHash('sha256').update(picture).digest('hex') }
    },
  }
}
