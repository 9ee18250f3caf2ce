import { open } from 'node:fs/promises'
import { dirname } from 'node:path'
import { fileTime } from './file-time.ts'
import { syncFolder } from './sync-folder.ts'

/** Keeps the bytes of a line that was never finished as `journal.torn.<time>`, for whoever asks; durable. */
export async function setTornTailAside(journal: string, torn: Buffer, now: Date): Promise<string> {
  const keptAs = `${journal.replace(/\.jsonl$/, '')}.torn.${fileTime(now)}`
  const handle = await open(keptAs, 'w', 0o600)
  try {
    await handle.writeFile(torn)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await syncFolder(dirname(keptAs))
  return keptAs
}
