import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { isEncryptedPdf } from '#shared/documents/is-encrypted-pdf.ts'
import type { PdfFacts } from './checked-rows.ts'

/** No slot of any portal takes more, so more is never read into memory. */
const MOST_BYTES = 50 * 1024 * 1024

/** What lies under a plain file name in a folder, or undefined where there is no such file. */
export async function inspectPdf(folder: string, name: string): Promise<PdfFacts | undefined> {
  if (!isPlainName(name)) return undefined
  const path = join(folder, name)
  const facts = await stat(path).catch(whereMissing)
  if (!facts?.isFile()) return undefined
  const tooLarge = { path, bytes: facts.size, sha256: '', isPdf: true, isEncrypted: false }
  if (facts.size > MOST_BYTES) return tooLarge
  const bytes = await readFile(path)
  return {
    path,
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    isPdf: bytes.subarray(0, 1024).includes('%PDF-'),
    isEncrypted: isEncryptedPdf(bytes),
  }
}

/** A name that stays inside its folder on every system. */
export function isPlainName(name: string): boolean {
  return name !== '' && !/[/\\:\0]/.test(name) && !/^\.+$/.test(name)
}

function whereMissing(error: unknown): undefined {
  if (
    error instanceof Error &&
    'code' in error &&
    ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG'].includes(String(error.code))
  )
    return undefined
  throw error
}
