import { type FileHandle, open } from 'node:fs/promises'
import { dirname } from 'node:path'
import { syncFolder } from '#bridge/disk/sync-folder.ts'
import { makeDataFolder } from './make-data-folder.ts'

const piece = 1 << 20

/**
 * Brings the mirror up to the first `bytes` of the journal, which must be durable: so the mirror is never ahead of a
 * journal that is whole. It is the copy on the same disk from which a damaged journal is put right (`healJournal`).
 * From where it differs it is written anew.
 */
export async function extendMirror(mirror: string, journal: string, bytes: number): Promise<void> {
  if (bytes === 0) return
  await makeDataFolder(dirname(mirror))
  await using from = await open(journal, 'r')
  await using made = await open(mirror, 'a', 0o600)
  await made.close()
  await using to = await open(mirror, 'r+')
  const same = await equalLength(from, to, bytes)
  if (same === bytes && (await to.stat()).size === bytes) return
  await to.truncate(same)
  for (let at = same; at < bytes; ) {
    const read = await readPiece(from, at, Math.min(piece, bytes - at))
    await to.write(read, 0, read.length, at)
    at += read.length
  }
  await to.sync()
  await syncFolder(dirname(mirror))
}

/** How far both hold the same, by whole pieces. */
async function equalLength(one: FileHandle, other: FileHandle, bytes: number): Promise<number> {
  const limit = Math.min(bytes, (await other.stat()).size)
  for (let at = 0; at < limit; at += piece) {
    const length = Math.min(piece, limit - at)
    const [left, right] = await Promise.all([readPiece(one, at, length), readPiece(other, at, length)])
    if (!left.equals(right)) return at
  }
  return limit
}

async function readPiece(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(length), 0, length, position)
  if (bytesRead === 0) throw new Error(`the file ends before ${position + length}`)
  return buffer.subarray(0, bytesRead)
}
