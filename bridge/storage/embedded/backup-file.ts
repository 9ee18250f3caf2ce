import * as z from 'zod/mini'
import { StoreProblem } from '#bridge/ports/store-problem.ts'
import type { JournalMark } from './journal-line.ts'

/**
 * A backup is one file: a first line that tells what follows, the journal as it lay, then (format 2) the files
 * beside it as they lay. The keys are not in it: who is forgotten later cannot be read in it either.
 */
const BackupHeader = z.strictObject({
  langkah: z.literal('backup'),
  format: z.union([z.literal(1), z.literal(2)]),
  /** Last event in it. */
  seq: z.int(),
  /** Length of the journal. */
  bytes: z.int(),
  /** Digest of its last line: who has not the key cannot make another. */
  hash: z.string(),
})

/** Longest first line there is. */
export const longestHeader = 4096

export interface CopiedStore {
  readonly file: string
  /** Events in it. */
  readonly entries: number
  /** Attached documents in it. */
  readonly documents: number
  /** Of the whole file as it lies on the disk, hex. */
  readonly sha256: string
}

/** A file that is no backup of Langkah, or no longer whole. Nothing was changed. */
export class BackupUnusable extends StoreProblem {
  override name = 'BackupUnusable'

  constructor(file: string, cause?: unknown) {
    super(
      `${file} bukan cadangan Langkah yang utuh untuk kunci ini. Tidak ada yang diubah; pakai cadangan lain, ` +
        'atau periksa apakah berkas kuncinya dari folder data yang sama.',
      { cause },
    )
  }
}

export function encodeHeader({ seq, bytes, hash }: JournalMark): Buffer {
  return Buffer.from(`${JSON.stringify({ langkah: 'backup', format: 2, seq, bytes, hash })}\n`)
}

/** Reads the first line out of the beginning of a file; undefined where it is not one of ours. */
export function decodeHeader(
  beginning: Buffer,
): { mark: JournalMark; length: number; hasFiles: boolean } | undefined {
  const end = beginning.indexOf('\n')
  if (end < 0) return undefined
  try {
    const { format, seq, bytes, hash } = BackupHeader.parse(JSON.parse(beginning.toString('utf8', 0, end)))
    return { mark: { seq, bytes, hash }, length: end + 1, hasFiles: format === 2 }
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.core.$ZodError) return undefined
    throw error
  }
}
