import { copyFile, link, open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { syncFolder } from '#bridge/disk/sync-folder.ts'
import { errorCode, StoreDamaged } from '#bridge/ports/store-problem.ts'
import { fileTime } from './file-time.ts'
import type { JournalMark } from './journal-line.ts'
import { lengthOf } from './length-of.ts'
import type { LineForm } from './line-form.ts'
import { type LoadedJournal, loadJournal } from './load-journal.ts'
import type { StoreFiles } from './store-files.ts'

export interface HealOptions {
  readonly form: LineForm
  readonly reached: readonly JournalMark[]
  readonly now: Date
}

export interface HealedJournal extends LoadedJournal {
  /** Where the damaged journal is kept; absent where there was none. */
  readonly keptAs?: string
}

/**
 * Puts a damaged journal right from its mirror and from what follows in itself, where both together are whole and
 * reach as far as is known: every line is checked under the key, so that nothing acknowledged can be missing.
 * Undefined where they are not; then nothing was changed.
 */
export async function healJournal(
  files: StoreFiles,
  { form, reached, now }: HealOptions,
): Promise<HealedJournal | undefined> {
  const { journal, mirror } = files
  if ((await lengthOf(mirror)) === 0) return undefined
  const joined = `${journal}.healed`
  await joinParts(files, joined)
  const loaded = await loadIfWhole(joined, { form, reached })
  if (!loaded) {
    await rm(joined)
    return undefined
  }
  const keptAs = `${journal}.corrupt.${fileTime(now)}`
  const kept = await keep(journal, keptAs)
  await rename(joined, journal)
  await syncFolder(dirname(journal))
  return kept ? { ...loaded, keptAs } : loaded
}

/** The mirror, and the journal from where the mirror ends; on the disk when it resolves. */
async function joinParts({ journal, mirror }: StoreFiles, joined: string): Promise<void> {
  await copyFile(mirror, joined)
  await using to = await open(joined, 'a')
  const length = await lengthOf(mirror)
  if ((await lengthOf(journal)) > length) {
    await using from = await open(journal, 'r')
    for await (const chunk of from.createReadStream({ start: length, autoClose: false }))
      await to.writeFile(chunk)
  }
  await to.sync()
}

async function loadIfWhole(
  file: string,
  options: Omit<HealOptions, 'now'>,
): Promise<LoadedJournal | undefined> {
  try {
    return await loadJournal(file, options)
  } catch (error) {
    if (error instanceof StoreDamaged) return undefined
    throw error
  }
}

/** A second name, not a move: at no moment is there no journal. */
async function keep(journal: string, keptAs: string): Promise<boolean> {
  try {
    await link(journal, keptAs)
    return true
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return false
    throw error
  }
}
