import { open, readFile } from 'node:fs/promises'
import * as z from 'zod/mini'
import { syncFolder } from '#bridge/disk/sync-folder.ts'
import { StoreProblem } from '#bridge/ports/store-problem.ts'
import { lengthOf } from './length-of.ts'
import { makeDataFolder } from './make-data-folder.ts'
import type { StoreFiles } from './store-files.ts'

/** A copy of the keys of a folder, to be kept apart from its backups. Each file as base64. */
export const KeysFile = z.strictObject({
  langkah: z.literal('keys'),
  format: z.literal(1),
  chain: z.string(),
  /** Both absent where nothing is known of anybody yet. */
  master: z.optional(z.string()),
  person: z.optional(z.string()),
})
export type KeysFile = z.infer<typeof KeysFile>

class KeysUnusable extends StoreProblem {
  override name = 'KeysUnusable'
}

/** After the journal was read: no line of it can then name a key that is not in the copy. */
export async function packKeys({ chainKey, masterKey, personKeys }: StoreFiles): Promise<KeysFile> {
  const chain = await readFile(chainKey, 'base64')
  if ((await lengthOf(masterKey)) === 0) return { langkah: 'keys', format: 1, chain }
  const [master, person] = await Promise.all([readFile(masterKey, 'base64'), readFile(personKeys, 'base64')])
  return { langkah: 'keys', format: 1, chain, master, person }
}

export async function readKeysFile(file: string): Promise<KeysFile> {
  try {
    return KeysFile.parse(JSON.parse(await readFile(file, 'utf8')))
  } catch (cause) {
    throw new KeysUnusable(`${file} bukan cadangan kunci Langkah. Beri berkas dari langkah backup --keys.`, {
      cause,
    })
  }
}

/** Puts the keys into a folder that has none; durable when it resolves. */
export async function unpackKeys(keys: KeysFile, files: StoreFiles): Promise<void> {
  await makeDataFolder(files.keys)
  const contents = [
    [files.chainKey, keys.chain],
    [files.masterKey, keys.master],
    [files.personKeys, keys.person],
  ] as const
  for (const [file, base64] of contents) {
    if (base64 === undefined) continue
    await using handle = await open(file, 'wx', 0o600)
    await handle.writeFile(Buffer.from(base64, 'base64'))
    await handle.sync()
  }
  await syncFolder(files.keys)
}
