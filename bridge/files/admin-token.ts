import { randomBytes } from 'node:crypto'
import { open, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'

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
export async function writeAdminToken(dataDir: string, token: string): Promise<void> {
  const file = fileOf(dataDir)
  const draft = `${file}.${randomBytes(6).toString('hex')}`
  {
    await using handle = await open(draft, 'wx', 0o600)
    await handle.writeFile(`${token}\n`)
    await handle.sync()
  }
  await rename(draft, file)
}

function fileOf(dataDir: string): string {
  return join(dataDir, 'admin-token')
}
