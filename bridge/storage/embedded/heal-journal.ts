import { copyFile, link, open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { syncFolder } from '#bridge/disk/sync-folder.ts'
import { errorCode, StoreDamaged } from '#bridge/ports/store-problem.ts'
import { fileTime } from './file-time.ts'
import { type JournalMark, journalStart } from './journal-line.ts'
import { type JournalPart, partFile, sealedNumbers } from './journal-parts.ts'
import { lengthOf } from './length-of.ts'
import type { LineForm } from './line-form.ts'
import { makeDataFolder } from './make-data-folder.ts'
import { replayJournal } from './replay-journal.ts'
import type { StoreFiles } from './store-files.ts'

export interface HealOptions {
  readonly form: LineForm
  readonly reached: readonly JournalMark[]
  /** Full parts that there were. */
  readonly sealedCount: number
  readonly now: Date
}

/** A part and the file that it is whole in. */
interface WholePart {
  readonly original: string
  readonly source: string
  readonly end: JournalMark
}

/**
 * Puts a damaged journal right from its mirror and from what follows in itself, where both together are whole and
 * reach as far as is known: every line is checked under the key, so that nothing acknowledged can be missing. Answers
 * with where damaged parts are kept; undefined where they are not, or nothing is better than what
 * there is: then nothing was changed.
 */
export async function healJournal(files: StoreFiles, options: HealOptions): Promise<string[] | undefined> {
  const { form, reached, now } = options
  const last = Math.max(options.sealedCount, ...(await sealedNumbers(files.parts)), 0) + 1
  const found: WholePart[] = []
  try {
    for (let number = 1; number <= last; number++) {
      const from = found.at(-1)?.end ?? journalStart
      const part = await findWhole(files, { number, isLast: number === last, from, form })
      if (!part) return undefined
      found.push(part)
    }
    if (!(await reachesAll(found, { form, reached }))) return undefined
    if (found.every(({ original, source }) => source === original)) return undefined
    const kept: string[] = []
    for (const { original, source } of found)
      if (source !== original) kept.push(...(await replaceByMirror(original, source, fileTime(now))))
    return kept
  } finally {
    for (let number = 1; number <= last; number++)
      await rm(healedName(originalOf(files, number, last)), { force: true })
  }
}

interface Wanted {
  readonly number: number
  readonly isLast: boolean
  readonly from: JournalMark
  readonly form: LineForm
}

/** The file that goes furthest of those in which the part is whole: its own, its mirror, and both joined. */
async function findWhole(
  files: StoreFiles,
  { number, isLast, from, form }: Wanted,
): Promise<WholePart | undefined> {
  const original = originalOf(files, number, isLast ? number : number + 1)
  const joined = healedName(original)
  let best: WholePart | undefined
  // The last part goes as far as it goes: only what also holds the rest of it can stand for it.
  const sources = isLast ? [original, joined] : [original, partFile(files.mirrorParts, number), joined]
  for (const source of sources) {
    if (source === joined && !(await join(files.mirror, original, joined))) continue
    const end = await endOf(source, { number, isLast, from, form })
    if (end && (!best || end.bytes > best.end.bytes)) best = { original, source, end }
    if (best && !isLast) return best
  }
  return best
}

async function endOf(
  source: string,
  { number, isLast, from, form }: Wanted,
): Promise<JournalMark | undefined> {
  const part = { number, file: source, start: from.bytes, bytes: await lengthOf(source) }
  if (part.bytes === 0 && !isLast) return undefined
  try {
    const { end, torn } = await replayJournal([part], { form, from, knownUpTo: Number.POSITIVE_INFINITY })
    return torn && !isLast ? undefined : end
  } catch (error) {
    if (error instanceof StoreDamaged) return undefined
    throw error
  }
}

async function reachesAll(
  found: readonly WholePart[],
  { form, reached }: Pick<HealOptions, 'form' | 'reached'>,
): Promise<boolean> {
  const parts: JournalPart[] = []
  let start = 0
  for (const { source, end } of found) {
    parts.push({ number: parts.length + 1, file: source, start, bytes: end.bytes - start })
    start = end.bytes
  }
  try {
    await replayJournal(parts, { form, reached, knownUpTo: Number.POSITIVE_INFINITY })
    return true
  } catch (error) {
    if (error instanceof StoreDamaged) return false
    throw error
  }
}

/** The mirror of the last part, and the part from where the mirror ends; false where there is no mirror. */
async function join(mirror: string, original: string, joined: string): Promise<boolean> {
  const length = await lengthOf(mirror)
  if (length === 0) return false
  await makeDataFolder(dirname(joined))
  await copyFile(mirror, joined)
  await using to = await open(joined, 'a')
  if ((await lengthOf(original)) > length) {
    await using from = await open(original, 'r')
    for await (const chunk of from.createReadStream({ start: length, autoClose: false }))
      await to.writeFile(chunk)
  }
  await to.sync()
  return true
}

/** Keeps the damaged file under a second name first: at no moment is there no journal. */
export async function replaceByMirror(original: string, source: string, time: string): Promise<string[]> {
  const [healed, keptAs] = [healedName(original), `${original}.corrupt.${time}`]
  if (source !== healed) {
    await makeDataFolder(dirname(original))
    await copyFile(source, healed)
    await using handle = await open(healed, 'r+')
    await handle.sync()
  }
  const kept = await keep(original, keptAs)
  await rename(healed, original)
  await syncFolder(dirname(original))
  return kept ? [keptAs] : []
}

async function keep(original: string, keptAs: string): Promise<boolean> {
  try {
    await link(original, keptAs)
    return true
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return false
    throw error
  }
}

function originalOf(files: StoreFiles, number: number, last: number): string {
  return number === last ? files.journal : partFile(files.parts, number)
}

function healedName(original: string): string {
  return `${original}.healed`
}
