import { open } from 'node:fs/promises'
import { errorCode } from '#bridge/ports/store-problem.ts'
import { sealedNumbers } from './journal-parts.ts'
import type { StoreFiles } from './store-files.ts'

const plainStart = '{"v":1,'

/** How a journal begins: `plain` = the first form, without a key; `keyed` = anything else that is not empty. */
export type JournalKind = 'empty' | 'plain' | 'keyed'

export async function readJournalKind(files: Pick<StoreFiles, 'parts' | 'journal'>): Promise<JournalKind> {
  // Only a keyed journal has parts.
  if ((await sealedNumbers(files.parts)).length > 0) return 'keyed'
  return kindOf(files.journal)
}

async function kindOf(file: string): Promise<JournalKind> {
  try {
    await using handle = await open(file, 'r')
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(plainStart.length))
    if (bytesRead === 0) return 'empty'
    return buffer.toString('latin1', 0, bytesRead) === plainStart ? 'plain' : 'keyed'
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return 'empty'
    throw error
  }
}
