import { rename } from 'node:fs/promises'
import type { StoreNotice } from '#bridge/ports/store-notice.ts'
import { errorCode } from '#bridge/ports/store-problem.ts'
import { extendMirror } from './extend-mirror.ts'
import type { JournalMark } from './journal-line.ts'
import { partFile } from './journal-parts.ts'
import { lengthOf } from './length-of.ts'
import { makeDataFolder } from './make-data-folder.ts'
import type { SealedPart } from './sealed-part.ts'
import type { StoreFiles } from './store-files.ts'

interface Mirrored {
  readonly sealed: readonly Pick<SealedPart, 'bytes'>[]
  readonly end: JournalMark
}

/**
 * Brings the mirror up to a durable end. Full parts that it holds already are taken to be the same: they are read
 * by `watchParts`. The mirror is a second chance, not a promise: without it everything works.
 */
export async function saveMirror(
  files: StoreFiles,
  { sealed, end }: Mirrored,
  onNotice: (notice: StoreNotice) => void,
): Promise<void> {
  try {
    let start = 0
    for (const [at, { bytes }] of sealed.entries()) {
      const [mirror, part] = [partFile(files.mirrorParts, at + 1), partFile(files.parts, at + 1)]
      if ((await lengthOf(mirror)) !== bytes) await extendMirror(mirror, part, bytes)
      start += bytes
    }
    await extendMirror(files.mirror, files.journal, end.bytes - start)
  } catch (error) {
    onNotice(mirrorNotWritten(error))
  }
}

/** The part that the mirror was following is full. */
export async function sealMirror(
  files: StoreFiles,
  { number, bytes }: { readonly number: number; readonly bytes: number },
  onNotice: (notice: StoreNotice) => void,
): Promise<void> {
  try {
    await extendMirror(files.mirror, partFile(files.parts, number), bytes)
    await makeDataFolder(files.mirrorParts)
    await rename(files.mirror, partFile(files.mirrorParts, number))
  } catch (error) {
    onNotice(mirrorNotWritten(error))
  }
}

function mirrorNotWritten(error: unknown): StoreNotice {
  return {
    code: 'mirror-not-written',
    message:
      `Salinan catatan di folder mirror tidak dapat ditulis (galat ${errorCode(error)}). Catatan tetap tersimpan; ` +
      'periksa ruang dan izin folder data.',
  }
}
