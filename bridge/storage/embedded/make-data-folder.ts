import { mkdir } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { syncFolder } from '#bridge/disk/sync-folder.ts'

/** Makes the folder for its owner alone (0700). One that exists keeps its rights: it may be anybody's. */
export async function makeDataFolder(folder: string): Promise<void> {
  const wanted = resolve(folder)
  const firstMade = await mkdir(wanted, { recursive: true, mode: 0o700 })
  if (firstMade === undefined) return
  // Every name that is new, from the innermost to the first.
  for (let made = wanted; made.length >= firstMade.length; made = dirname(made))
    await syncFolder(dirname(made))
}
