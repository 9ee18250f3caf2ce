import { createHash } from 'node:crypto'
import { type FileHandle, readdir, readFile } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import * as z from 'zod/mini'
import { writeFileDurably } from '#bridge/disk/write-file-durably.ts'
import { errorCode } from '#bridge/ports/store-problem.ts'
import { makeDataFolder } from './make-data-folder.ts'

/** A line before each document in a backup, sealed as it lay; the last line tells how many there were. */
const Entry = z.strictObject({
  /** Place in `documents/`: nothing else is ever written, whatever a backup says. */
  document: z.string().check(z.regex(/^\d{1,9}\/\d{1,12}\/[0-9a-f]{64}$/)),
  bytes: z.int().check(z.minimum(0), z.maximum(100_000_000)),
  sha256: z.string(),
})
const End = z.strictObject({ documents: z.int() })
const LONGEST_LINE = 512

/** All documents of a folder, with their lines. One that goes while it is read (its person forgotten) is left out. */
export async function* packDocuments(folder: string): AsyncGenerator<{ line: Buffer; bytes?: Buffer }> {
  let documents = 0
  for (const file of await listDocuments(folder)) {
    const bytes = await readFile(join(folder, file)).catch(whereMissing)
    if (!bytes) continue
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    documents += 1
    yield { line: lineOf({ document: file, bytes: bytes.length, sha256 }), bytes }
  }
  yield { line: lineOf({ documents }) }
}

/**
 * Writes the documents that begin at `start` of a backup into a folder and resolves to how many there are; undefined
 * where what lies there is not whole.
 */
export async function unpackDocuments(
  backup: FileHandle,
  start: number,
  folder: string,
): Promise<number | undefined> {
  let documents = 0
  for (let at = start; ; documents++) {
    const line = await lineAt(backup, at)
    const end = End.safeParse(line?.value)
    if (end.success) {
      const isLast = at + (line?.length ?? 0) === (await backup.stat()).size
      return isLast && end.data.documents === documents ? documents : undefined
    }
    const entry = Entry.safeParse(line?.value)
    if (!line || !entry.success) return undefined
    const { document, bytes, sha256 } = entry.data
    const { buffer, bytesRead } = await backup.read(Buffer.alloc(bytes), 0, bytes, at + line.length)
    if (bytesRead !== bytes || createHash('sha256').update(buffer).digest('hex') !== sha256) return undefined
    const file = join(folder, document)
    await makeDataFolder(dirname(file))
    await writeFileDurably(file, buffer)
    at += line.length + bytes
  }
}

function lineOf(value: z.infer<typeof Entry> | z.infer<typeof End>): Buffer {
  return Buffer.from(`${JSON.stringify(value)}\n`)
}

/** Relative, with `/` between the parts on every system. */
async function listDocuments(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(whereMissing)
  return (entries ?? [])
    .filter((entry) => entry.isFile() && /^[0-9a-f]{64}$/.test(entry.name))
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).split(sep).join('/'))
    .sort()
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
