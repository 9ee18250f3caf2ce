import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { type FileHandle, open, readdir, rename, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { syncFolder } from '#bridge/disk/sync-folder.ts'
import { takeLock } from '#bridge/disk/take-lock.ts'
import { StoreDamaged, StoreKeyMissing, StoreProblem } from '#bridge/ports/store-problem.ts'
import { BackupUnusable, type CopiedStore, decodeHeader, longestHeader } from './embedded/backup-file.ts'
import { checkJournal } from './embedded/check-journal.ts'
import { openHead } from './embedded/head.ts'
import type { JournalMark } from './embedded/journal-line.ts'
import { type KeysFile, readKeysFile, unpackKeys } from './embedded/keys-file.ts'
import { keyedForm, type LineForm } from './embedded/line-form.ts'
import { makeDataFolder } from './embedded/make-data-folder.ts'
import { type UnpackedFiles, unpackFiles } from './embedded/pack-files.ts'
import { openVault } from './embedded/person-vault.ts'
import { parseSecret, readSecret } from './embedded/read-secret.ts'
import type { SealedSubject } from './embedded/sealed-subject.ts'
import { type StoreFiles, storeFiles } from './embedded/store-files.ts'

/** Somebody's data lies there. */
export class FolderInUse extends StoreProblem {
  override name = 'FolderInUse'
}

/**
 * Makes the record in `dataDir` anew from a backup. The folder must be empty but for its `keys`, unless a copy of
 * the keys is given as well. All is checked before anything counts: every line, and a key for every person.
 */
export async function restoreStore(
  file: string,
  dataDir: string,
  { keys }: { readonly keys?: string } = {},
): Promise<CopiedStore> {
  const files = storeFiles(dataDir)
  const given = keys === undefined ? undefined : await readKeysFile(keys)
  await makeDataFolder(dataDir)
  const lock = await takeLock(files.lock)
  try {
    await refuseUnlessEmpty(files, given ? [] : ['keys'])
    const form = await formOf(files, given)
    return await restoreInto(files, { file, form, given })
  } finally {
    await lock.release()
  }
}

/** What a restore that was killed left behind does not count. */
async function refuseUnlessEmpty(files: StoreFiles, besides: readonly string[]): Promise<void> {
  const { dataDir } = files
  const allowed = [...besides, basename(files.lock), basename(draftOf(files)), basename(filesDraftOf(files))]
  const found = (await readdir(dataDir)).filter((name) => !allowed.includes(name))
  if (found.length === 0) return
  throw new FolderInUse(
    `Folder ${dataDir} sudah berisi (${found.slice(0, 3).join(', ')}). Tidak ada yang diubah; ` +
      'pilih folder kosong dengan --data, atau pindahkan dulu isinya.',
  )
}

async function formOf({ chainKey }: StoreFiles, given: KeysFile | undefined): Promise<LineForm> {
  const secret = given
    ? parseSecret(Buffer.from(given.chain, 'base64').toString('latin1'))
    : await readSecret(chainKey)
  if (!secret) throw new StoreKeyMissing(chainKey)
  return keyedForm(secret)
}

interface Source {
  readonly file: string
  readonly form: LineForm
  readonly given: KeysFile | undefined
}

async function restoreInto(files: StoreFiles, { file, form, given }: Source): Promise<CopiedStore> {
  const draft = draftOf(files)
  const filesDraft = filesDraftOf(files)
  try {
    await rm(filesDraft, { recursive: true, force: true })
    const { mark, sha256, documents, names } = await copyBackup(file, { draft, filesDraft })
    const keyOf = await checkWhole({ file, draft, form, mark })
    if (given) await unpackKeys(given, files)
    await checkPeople(files, keyOf)
    // The journal last: while it is not there nothing counts.
    for (const name of names) await rename(join(filesDraft, name), join(files.dataDir, name))
    await rm(filesDraft, { recursive: true, force: true })
    await rename(draft, files.journal)
    await syncFolder(files.dataDir)
    const head = await openHead(files.head, form, new Date(0))
    await head.save({ mark, parts: [] })
    return { file, entries: mark.seq, documents, sha256 }
  } catch (error) {
    await rm(draft, { force: true })
    await rm(filesDraft, { recursive: true, force: true })
    if (given) await rm(files.keys, { recursive: true, force: true })
    throw error
  }
}

function draftOf({ journal }: StoreFiles): string {
  return `${journal}.restoring`
}

function filesDraftOf({ dataDir }: StoreFiles): string {
  return join(dataDir, 'files.restoring')
}

interface CopiedBackup extends UnpackedFiles {
  readonly mark: JournalMark
  readonly sha256: string
}

async function copyBackup(
  file: string,
  { draft, filesDraft }: { readonly draft: string; readonly filesDraft: string },
): Promise<CopiedBackup> {
  await using from = await openBackup(file)
  const { bytesRead, buffer } = await from.read(Buffer.alloc(longestHeader), 0, longestHeader, 0)
  const header = decodeHeader(buffer.subarray(0, bytesRead))
  if (!header) throw new BackupUnusable(file)
  const { mark, length, hasFiles } = header
  await using to = await open(draft, 'w', 0o600)
  const sha256 = createHash('sha256')
  let at = 0
  for await (const chunk of createReadStream(file)) {
    sha256.update(chunk)
    const journal = chunk.subarray(
      Math.max(0, length - at),
      hasFiles ? Math.max(0, length + mark.bytes - at) : undefined,
    )
    if (journal.length > 0) await to.writeFile(journal)
    at += chunk.length
  }
  await to.sync()
  const unpacked = hasFiles
    ? await unpackFiles(from, length + mark.bytes, filesDraft)
    : { documents: 0, names: [] }
  if (unpacked === undefined) throw new BackupUnusable(file)
  return { mark, sha256: sha256.digest('hex'), ...unpacked }
}

async function openBackup(file: string): Promise<FileHandle> {
  try {
    return await open(file, 'r')
  } catch (error) {
    throw new BackupUnusable(file, error)
  }
}

interface Draft {
  readonly file: string
  readonly draft: string
  readonly form: LineForm
  readonly mark: JournalMark
}

/** Subject records that name each key of a person once. */
async function checkWhole({ file, draft, form, mark }: Draft): Promise<Iterable<SealedSubject>> {
  const parts = [{ number: 1, file: draft, start: 0, bytes: mark.bytes }]
  const checked = await checkJournal(parts, { form, reached: [mark] }).catch((error: unknown) => {
    throw error instanceof StoreDamaged ? new BackupUnusable(file, error) : error
  })
  if (checked.torn || checked.end.hash !== mark.hash) throw new BackupUnusable(file)
  return checked.sealed()
}

/** Throws where a person's key is missing: such a record would not open. */
async function checkPeople(files: StoreFiles, subjects: Iterable<SealedSubject>): Promise<void> {
  const vault = await openVault(files)
  try {
    for (const subject of subjects) vault.adopt(subject)
  } finally {
    await vault.close()
  }
}
