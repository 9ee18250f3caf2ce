import { join } from 'node:path'
import { readHead } from './embedded/head.ts'
import { loadJournal } from './embedded/load-journal.ts'
import { type Damage, StoreDamaged } from './embedded/store-problem.ts'

export interface Verification {
  readonly ok: boolean
  /** Events that are certainly right. */
  readonly entries: number
  /** Hash of the last line, which a later check can be held against; absent where the journal is damaged. */
  readonly head?: string
  readonly firstBad?: Damage
}

/**
 * Checks the journal in `dataDir` as a start does: every line, the chain that joins them, and that each event fits
 * those before it. Changes nothing and needs no lock: it may run beside the bridge that is writing (a last line
 * underway is not a fault).
 */
export async function verifyJournal(dataDir: string, signal?: AbortSignal): Promise<Verification> {
  const { mark } = await readHead(join(dataDir, 'head.json'))
  try {
    const { end } = await loadJournal(join(dataDir, 'journal.jsonl'), {
      reached: mark,
      ...(signal && { signal }),
    })
    return { ok: true, entries: end.seq, head: end.hash }
  } catch (error) {
    if (!(error instanceof StoreDamaged)) throw error
    const { file, line, lastGoodSeq, reason } = error
    const firstBad = { file, lastGoodSeq, reason, ...(line !== undefined && { line }) }
    return { ok: false, entries: lastGoodSeq, firstBad }
  }
}
