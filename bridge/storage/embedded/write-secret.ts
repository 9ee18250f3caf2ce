import { dirname } from 'node:path'
import { writeFileDurably } from '#bridge/disk/write-file-durably.ts'
import { makeDataFolder } from './make-data-folder.ts'

/** Keeps 32 secret bytes for the owner alone (folder 0700, file 0600); durable when it resolves. */
export async function writeSecret(file: string, secret: Buffer): Promise<void> {
  if (secret.length !== 32) throw new Error(`a secret has 32 bytes, not ${secret.length}`)
  await makeDataFolder(dirname(file))
  await writeFileDurably(file, `${secret.toString('hex')}\n`)
}
