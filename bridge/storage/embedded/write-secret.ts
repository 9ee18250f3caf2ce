import { open, rename } from 'node:fs/promises'
import { dirname } from 'node:path'
import { makeDataFolder } from './make-data-folder.ts'
import { syncFolder } from './sync-folder.ts'

/** Keeps 32 secret bytes for the owner alone (folder 0700, file 0600); durable when it resolves. */
export async function writeSecret(file: string, secret: Buffer): Promise<void> {
  if (secret.length !== 32) throw new Error(`a secret has 32 bytes, not ${secret.length}`)
  const folder = dirname(file)
  await makeDataFolder(folder)
  const next = `${file}.next`
  {
    await using handle = await open(next, 'w', 0o600)
    await handle.writeFile(`${secret.toString('hex')}\n`)
    await handle.sync()
  }
  await rename(next, file)
  await syncFolder(folder)
}
