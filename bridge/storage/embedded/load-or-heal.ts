import type { StoreNotice } from '#bridge/ports/store-notice.ts'
import { StoreDamaged } from '#bridge/ports/store-problem.ts'
import { healJournal } from './heal-journal.ts'
import type { JournalMark } from './journal-line.ts'
import { lengthOf } from './length-of.ts'
import type { LineForm } from './line-form.ts'
import { type LoadedJournal, loadJournal } from './load-journal.ts'
import type { StoreFiles } from './store-files.ts'

interface LoadOptions {
  readonly form: LineForm
  readonly reached: readonly JournalMark[]
  readonly signal?: AbortSignal
  readonly now: () => Date
  readonly onNotice: (notice: StoreNotice) => void
}

/** A journal that is damaged, or behind its own mirror, is put right where that can be done without loss. */
export async function loadOrHeal(
  files: StoreFiles,
  { now, onNotice, ...how }: LoadOptions,
): Promise<LoadedJournal> {
  const reading = await loadJournal(files.journal, how).catch((error: unknown) => {
    if (error instanceof StoreDamaged) return error
    throw error
  })
  const isDamaged = reading instanceof StoreDamaged
  if (!isDamaged && (await lengthOf(files.mirror)) <= reading.end.bytes) return reading
  const healed = await healJournal(files, { ...how, now: now() })
  if (healed) {
    onNotice(journalHealed(healed.keptAs))
    return healed
  }
  if (isDamaged) throw reading
  return reading
}

function journalHealed(keptAs: string | undefined): StoreNotice {
  const kept = keptAs === undefined ? '' : ` Berkas yang rusak disimpan di ${keptAs}.`
  return {
    code: 'journal-healed',
    message: `Catatan kantor rusak atau hilang dan sudah dipulihkan utuh dari salinannya.${kept} Periksa disk komputer ini.`,
  }
}
