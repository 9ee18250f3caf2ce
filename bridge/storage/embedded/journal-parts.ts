import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { errorCode } from '#bridge/ports/store-problem.ts'
import { lengthOf } from './length-of.ts'
import type { StoreFiles } from './store-files.ts'

/** A file of the journal. Its lines follow on those of the part before. */
export interface JournalPart {
  /** From 1. */
  readonly number: number
  readonly file: string
  /** Bytes in the parts before it. */
  readonly start: number
  /** Bytes in the file; behind the last line there may be room made ready. */
  readonly bytes: number
}

/** The parts as they lie there, the one that is being written last; that one may be missing or empty. */
export async function listParts(
  files: Pick<StoreFiles, 'parts' | 'journal'>,
): Promise<readonly JournalPart[]> {
  const numbers = await sealedNumbers(files.parts)
  const parts: JournalPart[] = []
  let start = 0
  const last = Math.max(0, ...numbers)
  // One that is missing among them stands there empty: what follows it cannot join on.
  for (let number = 1; number <= last; number++) {
    const file = partFile(files.parts, number)
    const bytes = await lengthOf(file)
    parts.push({ number, file, start, bytes })
    start += bytes
  }
  return [...parts, { number: last + 1, file: files.journal, start, bytes: await lengthOf(files.journal) }]
}

export function partFile(folder: string, number: number): string {
  return join(folder, `${String(number).padStart(6, '0')}.jsonl`)
}

/** Numbers of the parts that lie in a folder. */
export async function sealedNumbers(folder: string): Promise<number[]> {
  try {
    const names = await readdir(folder)
    return names.flatMap((name) => {
      const [, number] = /^(\d{6,})\.jsonl$/.exec(name) ?? []
      return number === undefined ? [] : [Number(number)]
    })
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(errorCode(error))) return []
    throw error
  }
}
