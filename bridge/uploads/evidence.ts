import { createHash } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { writeFileDurably } from '#bridge/disk/write-file-durably.ts'
import type { UploadEvidence } from '#bridge/ports/upload-evidence.ts'

/** Evidence as files under `DATA/uploads/RUN/`; a picture appears whole or not at all. */
export function createEvidence(dataDir: string, runId: string): UploadEvidence {
  const folder = join('uploads', runId)
  return {
    async keepPicture(rowId, picture) {
      const file = join(folder, `${rowId}.png`)
      await mkdir(join(dataDir, folder), { recursive: true, mode: 0o700 })
      await writeFileDurably(join(dataDir, file), picture)
      return { file, hash: createHash('sha256').update(picture).digest('hex') }
    },
  }
}
