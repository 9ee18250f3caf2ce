import { open, rename } from 'node:fs/promises'
import { dirname } from 'node:path'
import { syncFolder } from './sync-folder.ts'

/**
 * Puts a file in place, for its owner alone, so that it survives a power cut: synced under another name, renamed over
 * the old one, the folder synced. A reader sees the old or the new, whole.
 */
export async function writeFileDurably(file: string, content: string | Uint8Array): Promise<void> {
  const next = `${file}.next`
  {
    await using handle = await open(next, 'w', 0o600)
    await handle.writeFile(content)
    await handle.sync()
  }
  await rename(next, file)
  await syncFolder(dirname(file))
}
