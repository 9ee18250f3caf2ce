import { setTimeout } from 'node:timers/promises'
import type { StoreNotice } from '#bridge/ports/store-notice.ts'
import { errorCode, StoreDamaged } from '#bridge/ports/store-problem.ts'
import { extendMirror } from './extend-mirror.ts'
import { fileTime } from './file-time.ts'
import { replaceByMirror } from './heal-journal.ts'
import { partFile } from './journal-parts.ts'
import type { KeyedForm } from './line-form.ts'
import { journalHealed } from './load-or-heal.ts'
import { readPieces } from './read-pieces.ts'
import { partLabel, type SealedPart } from './sealed-part.ts'
import type { StoreFiles } from './store-files.ts'

interface Watched {
  readonly files: StoreFiles
  readonly form: KeyedForm
  /** Parts that the start believed without reading them. */
  readonly sealed: readonly SealedPart[]
}

interface Slowly {
  readonly form: KeyedForm
  readonly signal: AbortSignal
}

interface WatchOptions {
  readonly onNotice: (notice: StoreNotice) => void
  readonly onDamage: (damage: StoreDamaged) => void
  /** A part was replaced by its mirror. */
  readonly onHealed: () => void
  readonly signal: AbortSignal
  readonly now: () => Date
}

/** Of the time one part in so many goes into it: others are to feel nothing. */
const timeShare = 3
const sliceMs = 1

/**
 * Reads the parts that were believed at the start, and their mirrors, beside the running work. A part that is damaged
 * is replaced by its mirror where that is whole; else the store is stopped. Resolves when all are read, or soon after
 * the signal.
 */
export async function watchParts(watched: Watched, options: WatchOptions): Promise<void> {
  await readAll(watched, options).catch((error) => options.onNotice(notRead(error)))
}

async function readAll({ files, form, sealed }: Watched, options: WatchOptions): Promise<void> {
  const { onNotice, onDamage, onHealed, signal, now } = options
  for (const [at, mark] of sealed.entries()) {
    const [part, mirror] = [partFile(files.parts, at + 1), partFile(files.mirrorParts, at + 1)]
    const whole = await isWholeSlowly(part, mark, { form, signal })
    const isMirrored = await isWholeSlowly(mirror, mark, { form, signal })
    if (signal.aborted) return
    if (whole && !isMirrored) await extendMirror(mirror, part, mark.bytes)
    if (whole) continue
    if (!isMirrored) {
      const lastGoodSeq = sealed[at - 1]?.seq ?? 0
      const reason = 'isinya tidak lagi seperti yang ditulis'
      const damage = new StoreDamaged({ file: part, lastGoodSeq, reason })
      onNotice({ code: 'journal-damaged', message: damage.message })
      return onDamage(damage)
    }
    const kept = await replaceByMirror(part, mirror, fileTime(now()))
    onHealed()
    onNotice(journalHealed(kept))
  }
}

/** Whether every byte is as it was when the part was left. */
async function isWholeSlowly(file: string, mark: SealedPart, { form, signal }: Slowly): Promise<boolean> {
  const hash = form.content(partLabel)
  let length = 0
  let started = performance.now()
  for await (const piece of readPieces(file)) {
    hash.update(piece)
    length += piece.length
    const spent = performance.now() - started
    if (spent > sliceMs) await setTimeout(spent * timeShare, undefined, { signal }).catch(() => {})
    if (signal.aborted) return false
    if (spent > sliceMs) started = performance.now()
  }
  return length === mark.bytes && hash.value() === mark.digest
}

function notRead(error: unknown): StoreNotice {
  return {
    code: 'parts-not-read',
    message:
      `Bagian catatan yang lama tidak dapat diperiksa atau disalin (galat ${errorCode(error)}). ` +
      'Periksa dengan langkah audit verify, dan periksa ruang dan izin folder data.',
  }
}
