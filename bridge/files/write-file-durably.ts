import { open, rename } from 'node:fs/promises'
import { dirname } from 'node:path'

/** Puts a file in place so that it survives a power cut: synced under another name, renamed, the folder synced. */
export async function writeFileDurably(file: string, text: string): Promise<void> {
  const next = `${file}.next`
  const handle = await open(next, 'w', 0o600)
  try {
    await handle.writeFile(text)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(next, file)
  const folder = await open(dirname(file), 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}
