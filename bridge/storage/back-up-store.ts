import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { type FileHandle, open, rename, rm } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { syncFolder } from '#bridge/disk/sync-folder.ts'
import {
  errorCode,
  isRefusalToWrite,
  StoreKeyMissing,
  StoreProblem,
  StoreUnwritable,
} from '#bridge/ports/store-problem.ts'
import { type CopiedStore, encodeHeader } from './embedded/backup-file.ts'
import { readHead } from './embedded/head.ts'
import { readJournalKind } from './embedded/journal-kind.ts'
import { listParts } from './embedded/journal-parts.ts'
import { packKeys } from './embedded/keys-file.ts'
import { keyedForm, type LineForm } from './embedded/line-form.ts'
import { isDocument, packFiles } from './embedded/pack-files.ts'
import { readSecret } from './embedded/read-secret.ts'
import { replayJournal } from './embedded/replay-journal.ts'
import { type StoreFiles, storeFiles } from './embedded/store-files.ts'

export interface BackUpOptions {
  /** Where a copy of the keys goes, which the backup alone cannot be read without. */
  readonly keys?: string
  readonly signal?: AbortSignal
}

/** What is asked for cannot be copied, or not to there. */
export class BackupRefused extends StoreProblem {
  override name = 'BackupRefused'
}

/**
 * Copies the record in `dataDir`, and the office's files beside it, into one new file, durable when it resolves. May run beside the bridge that is
 * writing. Every line is checked before it is copied: a damaged journal is no backup and throws `StoreDamaged`.
 */
export async function backUpStore(
  dataDir: string,
  file: string,
  options: BackUpOptions = {},
): Promise<CopiedStore> {
  const { keys, signal } = options
  const files = storeFiles(dataDir)
  const form = await formOf(dataDir, files)
  const { mark } = await readHead(files.head, form)
  const parts = await listParts(files)
  const { end } = await replayJournal(parts, { form, reached: [mark], ...(signal && { signal }) })

  const header = encodeHeader(end)
  let documents = 0
  const sha256 = await writeNew(file, async function* () {
    yield header
    for (const part of parts) {
      // The last one may have grown since it was listed, and was checked as it was then.
      const bytes =
        part === parts.at(-1) ? end.bytes - part.start : Math.min(part.bytes, end.bytes - part.start)
      if (bytes > 0) yield* createReadStream(part.file, { end: bytes - 1 })
    }
    // After the journal was read: a document is kept before a line names it.
    for await (const { line, file: packed, bytes } of packFiles(dataDir)) {
      if (packed !== undefined && isDocument(packed)) documents += 1
      yield line
      if (bytes) yield bytes
    }
  })
  if (keys !== undefined) {
    const packed = Buffer.from(`${JSON.stringify(await packKeys(files))}\n`)
    await writeNew(keys, async function* () {
      yield packed
    })
  }
  return { file, entries: end.seq, documents, sha256 }
}

async function formOf(dataDir: string, files: StoreFiles): Promise<LineForm> {
  const secret = await readSecret(files.chainKey)
  if (secret) return keyedForm(secret)
  if ((await readJournalKind(files)) === 'keyed') throw new StoreKeyMissing(files.chainKey)
  throw new BackupRefused(
    `Di ${dataDir} belum ada catatan kantor yang dapat dicadangkan. Periksa --data, ` +
      'atau jalankan Langkah sekali di folder itu.',
  )
}

/** Makes the file appear whole or not at all. Its SHA-256, from what was read back. */
async function writeNew(file: string, chunks: () => AsyncGenerator<Buffer>): Promise<string> {
  const target = resolve(file)
  const part = `${target}.part`
  try {
    await refuseExisting(target)
    const handle = await open(part, 'w', 0o600)
    const written = await writePart(handle, chunks()).finally(() => handle.close())
    const sha256 = await hashOf(part)
    if (sha256 !== written)
      throw new BackupRefused(`${file} tidak terbaca seperti yang ditulis. Pakai disk lain, lalu ulangi.`)
    await rename(part, target)
    await syncFolder(dirname(target))
    return sha256
  } catch (error) {
    if (errorCode(error) !== 'ENOTDIR') await rm(part, { force: true })
    throw problemOf(file, error)
  }
}

async function writePart(handle: FileHandle, chunks: AsyncGenerator<Buffer>): Promise<string> {
  const sha256 = createHash('sha256')
  for await (const chunk of chunks) {
    sha256.update(chunk)
    await handle.writeFile(chunk)
  }
  await handle.sync()
  return sha256.digest('hex')
}

async function hashOf(file: string): Promise<string> {
  const sha256 = createHash('sha256')
  for await (const chunk of createReadStream(file)) sha256.update(chunk)
  return sha256.digest('hex')
}

async function refuseExisting(target: string): Promise<void> {
  try {
    await using _ = await open(target, 'r')
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return
    throw error
  }
  throw new BackupRefused(`${target} sudah ada. Beri nama berkas yang baru; cadangan lama tidak ditimpa.`)
}

function problemOf(file: string, error: unknown): unknown {
  if (errorCode(error) === 'ENOENT')
    return new BackupRefused(`Folder untuk ${file} tidak ada. Buat folder itu dulu, lalu ulangi.`)
  return isRefusalToWrite(error) ? new StoreUnwritable(file, error) : error
}
