import type { StoreNotice } from '#bridge/ports/store-notice.ts'
import { errorCode } from '#bridge/ports/store-problem.ts'
import type { Head } from './head.ts'
import type { JournalMark } from './journal-line.ts'

/** Transactions between two heads: few enough to be a near witness, too many to be felt (two syncs each). */
const interval = 500

export interface Checkpoint {
  passed(end: JournalMark): void
  /** Writes the last head, unless `end` is absent; resolves when nothing is being written any more. */
  close(end: JournalMark | undefined): Promise<void>
}

/** Writes the head beside the running journal. A head that cannot be written is told of; nothing depends on it. */
export function createCheckpoint(head: Head, onNotice: (notice: StoreNotice) => void): Checkpoint {
  let passed = 0
  let writing: Promise<void> | undefined

  const save = async (end: JournalMark): Promise<void> => {
    passed = 0
    await head.save(end).catch((error) => onNotice(notWritten(error)))
    writing = undefined
  }
  return {
    passed(end) {
      passed++
      if (passed >= interval) writing ??= save(end)
    },
    async close(end) {
      await writing
      if (end) await save(end)
    },
  }
}

function notWritten(error: unknown): StoreNotice {
  return {
    code: 'head-not-written',
    message:
      `head.json tidak dapat ditulis (galat ${errorCode(error)}). Catatan tetap tersimpan; ` +
      'periksa ruang dan izin folder data.',
  }
}
