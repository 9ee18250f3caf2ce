import type { StoreNotice } from '#bridge/ports/store-notice.ts'
import { StoreDamaged } from '#bridge/ports/store-problem.ts'
import { healJournal } from './heal-journal.ts'
import { sealedNumbers } from './journal-parts.ts'
import { lengthOf } from './length-of.ts'
import { type LoadedRecord, type LoadOptions, loadRecord } from './load-record.ts'
import type { StoreFiles } from './store-files.ts'

/** A journal that is damaged, or behind its own mirror, is put right where that can be done without loss. */
export async function loadOrHeal(files: StoreFiles, options: LoadOptions): Promise<LoadedRecord> {
  const reading = await loadRecord(files, options).catch((error: unknown) => {
    if (error instanceof StoreDamaged) return error
    throw error
  })
  const isDamaged = reading instanceof StoreDamaged
  if (!isDamaged && !(await isBehindMirror(files, reading))) return reading
  const { form, head, now, onNotice } = options
  const sealedCount = Math.max(head.parts.length, ...(await sealedNumbers(files.mirrorParts)))
  const kept = await healJournal(files, { form, reached: [head.mark], sealedCount, now: now() })
  if (!kept) {
    if (isDamaged) throw reading
    return reading
  }
  if (!isDamaged) await reading.state.discard()
  onNotice(journalHealed(kept))
  return loadRecord(files, options)
}

/** More lies in the mirror of a part, or more parts, than in the journal. */
async function isBehindMirror(files: StoreFiles, { parts, end }: LoadedRecord): Promise<boolean> {
  const last = parts.at(-1)
  if (Math.max(0, ...(await sealedNumbers(files.mirrorParts))) >= parts.length) return true
  return (await lengthOf(files.mirror)) > end.bytes - (last?.start ?? 0)
}

export function journalHealed(kept: readonly string[]): StoreNotice {
  const where = kept.length === 0 ? '' : ` Berkas yang rusak disimpan di ${kept.join(', ')}.`
  return {
    code: 'journal-healed',
    message: `Catatan kantor rusak atau hilang dan sudah dipulihkan utuh dari salinannya.${where} Periksa disk komputer ini.`,
  }
}
