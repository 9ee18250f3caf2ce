import { open, readdir, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { syncFolder } from '#bridge/disk/sync-folder.ts'
import { fileTime } from './file-time.ts'

/** Keeps the bytes of a line that was never finished as `journal.torn.<time>`, for whoever asks; durable. */
export async function setTornTailAside(journal: string, torn: Buffer, now: Date): Promise<string> {
  const keptAs = `${tornTailOf(journal)}${fileTime(now)}`
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

/** Removes them all: what is in them was never acknowledged, and may name people who are to be forgotten. */
export async function removeTornTails(journal: string): Promise<void> {
  const folder = dirname(journal)
  const names = (await readdir(folder)).filter((name) => name.startsWith(basename(tornTailOf(journal))))
  if (names.length === 0) return
  await Promise.all(names.map((name) => rm(join(folder, name))))
  await syncFolder(folder)
}

function tornTailOf(journal: string): string {
  return `${journal.replace(/\.jsonl$/, '')}.torn.`
}
