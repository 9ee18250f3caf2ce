import { randomUUID } from 'node:crypto'
import { link, open, readFile, rename, rm } from 'node:fs/promises'
import { hostname } from 'node:os'
import * as z from 'zod/mini'
import { errorCode, StoreLocked } from '#bridge/ports/store-problem.ts'
import { mayBeAlive, ProcessIdentity, thisProcess } from './process-identity.ts'

const Holder = z.strictObject({ ...ProcessIdentity.shape, nonce: z.string() })
type Holder = z.infer<typeof Holder>

export interface Lock {
  release(): Promise<void>
}

/**
 * Makes this process the only writer, or rejects at once with a `StoreLocked` that names the other. A lock
 * whose process is certainly gone (kill -9, power cut) is taken over.
 */
export async function takeLock(file: string): Promise<Lock> {
  const me = { ...(await thisProcess()), nonce: randomUUID() }
  await claim(file, me)
  return {
    async release() {
      if ((await readHolder(file))?.nonce === me.nonce) await rm(file, { force: true })
    },
  }
}

/**
 * Of several that find the same stale lock, one may replace it: the one that holds the claim named after it,
 * itself such a lock. A claim made too late finds another holder in `file` and starts over.
 */
async function claim(file: string, me: Holder): Promise<void> {
  for (;;) {
    const holder = await readHolder(file)
    if (!holder) {
      if (await create(file, me)) return
      continue
    }
    if (await mayBeAlive(holder)) throw locked(file, holder)

    const successor = `${file}.after-${holder.nonce}`
    await claim(successor, me)
    try {
      if ((await readHolder(file))?.nonce === holder.nonce) {
        await rename(await writeAside(file, me), file)
        return
      }
    } finally {
      await rm(successor, { force: true })
    }
  }
}

/** False where somebody else was faster. The file appears with its content, never empty. */
async function create(file: string, me: Holder): Promise<boolean> {
  const aside = await writeAside(file, me)
  try {
    await link(aside, file)
    return true
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false
    throw error
  } finally {
    await rm(aside)
  }
}

async function writeAside(file: string, me: Holder): Promise<string> {
  const aside = `${file}.new-${me.nonce}`
  const handle = await open(aside, 'w', 0o600)
  try {
    await handle.writeFile(JSON.stringify(me))
    await handle.sync()
  } finally {
    await handle.close()
  }
  return aside
}

async function readHolder(file: string): Promise<Holder | undefined> {
  try {
    return Holder.parse(JSON.parse(await readFile(file, 'utf8')))
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined
    if (error instanceof SyntaxError || error instanceof z.core.$ZodError) throw unreadable(file)
    throw error
  }
}

function locked(file: string, { pid, host }: Holder): StoreLocked {
  if (host === hostname())
    return new StoreLocked(
      `Folder data ini sedang dipakai Langkah lain (proses ${pid}). Hentikan yang itu, atau pilih folder lain dengan --data.`,
    )
  return new StoreLocked(
    `Folder data ini dipakai dari komputer ${host} (proses ${pid}). Hentikan Langkah di sana; ` +
      `bila komputer itu tidak memakainya lagi, hapus berkas ${file}, lalu jalankan lagi.`,
  )
}

function unreadable(file: string): StoreLocked {
  return new StoreLocked(
    `Berkas kunci ${file} tidak terbaca. Pastikan tidak ada Langkah lain yang memakai folder itu, ` +
      'hapus berkas itu, lalu jalankan lagi.',
  )
}
