import type { StoreNotice } from '#bridge/ports/store-notice.ts'
import { errorCode } from '#bridge/ports/store-problem.ts'
import { extendMirror } from './extend-mirror.ts'
import type { JournalMark } from './journal-line.ts'
import type { StoreFiles } from './store-files.ts'

/** The mirror is a second chance, not a promise: without it everything works. */
export async function saveMirror(
  { mirror, journal }: StoreFiles,
  end: JournalMark,
  onNotice: (notice: StoreNotice) => void,
): Promise<void> {
  await extendMirror(mirror, journal, end.bytes).catch((error) => onNotice(mirrorNotWritten(error)))
}

function mirrorNotWritten(error: unknown): StoreNotice {
  return {
    code: 'mirror-not-written',
    message:
      `Salinan catatan di folder mirror tidak dapat ditulis (galat ${errorCode(error)}). Catatan tetap tersimpan; ` +
      'periksa ruang dan izin folder data.',
  }
}
