import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { writeFileDurably } from '#bridge/disk/write-file-durably.ts'

/** The token by which the commands of this computer speak to the bridge; undefined where there is none. */
export async function readAdminToken(dataDir: string): Promise<string | undefined> {
  try {
    return (await readFile(fileOf(dataDir), 'utf8')).trim()
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}

/** Keeps the token for the owner of the folder alone; the file is never seen half-written or with wider rights. */
export function writeAdminToken(dataDir: string, token: string): Promise<void> {
  return writeFileDurably(fileOf(dataDir), `${token}\n`)
}

function fileOf(dataDir: string): string {
  return join(dataDir, 'admin-token')
}
