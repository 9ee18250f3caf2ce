import { createHash } from 'node:crypto'
import { type FileHandle, readdir, readFile } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import * as z from 'zod/mini'
import { writeFileDurably } from '#bridge/disk/write-file-durably.ts'
import { errorCode } from '#bridge/ports/store-problem.ts'
import { makeDataFolder } from './make-data-folder.ts'

/**
 * What lies beside the journal and goes with it: documents (sealed as they lie), the office's own files, and the
 * versions of SOPs and calendars that cases run on. Nothing else is ever read or written, whatever a backup says.
 * Pictures of uploads stay behind: they lie unsealed, and who is forgotten must not be seen in an old copy.
 */
const PLACES = [
  /^documents\/\d{1,9}\/\d{1,12}\/[0-9a-f]{64}$/,
  /^(sop|calendars|portals|registers)\/[\w-][\w.-]{0,119}\.ya?ml$/,
  /^(sop|kalender)-dipakai\/[\w-][\w.-]{0,119}\.json$/,
  /^kantor\.yaml$/,
  /^[\w-][\w.-]{0,119}\.(png|jpe?g)$/,
]

/** A line before each file in a backup; the last line tells how many there were. */
const Entry = z.strictObject({
  /** Place in the data folder, `/` between the parts on every system. */
  file: z.string().check(z.refine(isCopied)),
  bytes: z.int().check(z.minimum(0), z.maximum(100_000_000)),
  sha256: z.string(),
})
const End = z.strictObject({ files: z.int() })
const LONGEST_LINE = 512

export interface UnpackedFiles {
  readonly documents: number
  /** Names in the folder itself that now hold something. */
  readonly names: readonly string[]
}

export function isDocument(file: string): boolean {
  return file.startsWith('documents/')
}

/** All such files of a data folder, with their lines. One that goes while it is read (its person forgotten) is left out. */
export async function* packFiles(
  dataDir: string,
): AsyncGenerator<{ line: Buffer; file?: string; bytes?: Buffer }> {
  let files = 0
  for (const file of await listFiles(dataDir)) {
    const bytes = await readFile(join(dataDir, file)).catch(whereMissing)
    if (!bytes) continue
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    files += 1
    yield { line: lineOf({ file, bytes: bytes.length, sha256 }), file, bytes }
  }
  yield { line: lineOf({ files }) }
}

/** Writes the files that begin at `start` of a backup into a folder; undefined where what lies there is not whole. */
export async function unpackFiles(
  backup: FileHandle,
  start: number,
  folder: string,
): Promise<UnpackedFiles | undefined> {
  const unpacked: string[] = []
  for (let at = start; ; ) {
    const line = await lineAt(backup, at)
    const end = End.safeParse(line?.value)
    if (end.success) {
      const isLast = at + (line?.length ?? 0) === (await backup.stat()).size
      return isLast && end.data.files === unpacked.length ? summary(unpacked) : undefined
    }
    const entry = Entry.safeParse(line?.value)
    if (!line || !entry.success) return undefined
    const { bytes, sha256 } = entry.data
    const { buffer, bytesRead } = await backup.read(Buffer.alloc(bytes), 0, bytes, at + line.length)
    if (bytesRead !== bytes || createHash('sha256').update(buffer).digest('hex') !== sha256) return undefined
    const file = join(folder, entry.data.file)
    await makeDataFolder(dirname(file))
    await writeFileDurably(file, buffer)
    unpacked.push(entry.data.file)
    at += line.length + bytes
  }
}

function summary(files: readonly string[]): UnpackedFiles {
  const names = new Set(files.flatMap((file) => file.split('/').slice(0, 1)))
  return { documents: files.filter(isDocument).length, names: [...names] }
}

function isCopied(file: string): boolean {
  return PLACES.some((place) => place.test(file))
}

function lineOf(value: z.infer<typeof Entry> | z.infer<typeof End>): Buffer {
  return Buffer.from(`${JSON.stringify(value)}\n`)
}

async function listFiles(dataDir: string): Promise<string[]> {
  const folders = [
    '.',
    'documents',
    'sop',
    'calendars',
    'portals',
    'registers',
    'sop-dipakai',
    'kalender-dipakai',
  ]
  const found = await Promise.all(
    folders.map(async (folder) => {
      const recursive = folder === 'documents'
      const path = join(dataDir, folder)
      const entries = await readdir(path, { recursive, withFileTypes: true }).catch(whereMissing)
      return (entries ?? [])
        .filter((entry) => entry.isFile())
        .map(({ parentPath, name }) => join(parentPath, name))
    }),
  )
  const relativePaths = found.flat().map((file) => relative(dataDir, file).split(sep).join('/'))
  return relativePaths.filter(isCopied).sort()
}

async function lineAt(
  backup: FileHandle,
  at: number,
): Promise<{ value: unknown; length: number } | undefined> {
  const { buffer, bytesRead } = await backup.read(Buffer.alloc(LONGEST_LINE), 0, LONGEST_LINE, at)
  const end = buffer.subarray(0, bytesRead).indexOf('\n')
  if (end < 0) return undefined
  try {
    return { value: JSON.parse(buffer.toString('utf8', 0, end)), length: end + 1 }
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

function whereMissing(error: unknown): undefined {
  if (errorCode(error) === 'ENOENT') return undefined
  throw error
}
