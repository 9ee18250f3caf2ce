import type { EventStore } from '#bridge/ports/event-store.ts'
import { createCheckpoint } from './checkpoint.ts'
import { EmbeddedStore } from './embedded-store.ts'
import { GroupCommit } from './group-commit.ts'
import { openHead } from './head.ts'
import { type JournalFile, openJournalFile } from './journal-file.ts'
import { loadJournal } from './load-journal.ts'
import { makeDataFolder } from './make-data-folder.ts'
import { openChain } from './open-chain.ts'
import { setTornTailAside } from './set-torn-tail-aside.ts'
import { type StoreFiles, storeFiles } from './store-files.ts'
import type { StoreNotice } from './store-notice.ts'
import { isRefusalToWrite, StoreUnwritable } from './store-problem.ts'
import { type Lock, takeLock } from './take-lock.ts'

export interface EmbeddedOptions {
  readonly now: () => Date
  readonly onNotice: (notice: StoreNotice) => void
  readonly signal?: AbortSignal
  /** Tests put a failing disk under the journal. */
  readonly openFile?: (file: string) => Promise<JournalFile>
}

/** The store on a folder of this computer: `journal.jsonl`, `head.json`, `lock`, `keys/`. */
export async function openEmbeddedStore(dataDir: string, options: EmbeddedOptions): Promise<EventStore> {
  try {
    await makeDataFolder(dataDir)
    const files = storeFiles(dataDir)
    const lock = await takeLock(files.lock)
    try {
      return await openLocked(files, lock, options)
    } catch (error) {
      await lock.release()
      throw error
    }
  } catch (error) {
    throw isRefusalToWrite(error) ? new StoreUnwritable(dataDir, error) : error
  }
}

async function openLocked(files: StoreFiles, lock: Lock, options: EmbeddedOptions): Promise<EventStore> {
  const { now, onNotice, signal, openFile = openJournalFile } = options
  signal?.throwIfAborted()
  const { journal } = files
  const form = await openChain(files, signal)
  const head = await openHead(files.head, form, now())
  const { records, index, end, torn } = await loadJournal(journal, {
    form,
    reached: [head.mark],
    ...(signal && { signal }),
  })

  const file = await openFile(journal)
  try {
    if (torn) {
      const keptAs = await setTornTailAside(journal, torn, now())
      await file.truncate(end.bytes)
      onNotice(tornTail(keptAs))
    }
    // What was read may still be on its way to the disk; the head must never know more than the journal.
    await file.sync()
    if (head.mark.hash !== end.hash || head.found !== 'whole') await head.save(end)
  } catch (error) {
    await file.close()
    throw error
  }
  if (head.found !== 'whole' && end.seq > 0) onNotice(headRebuilt(head.found))

  const checkpoint = createCheckpoint(head, onNotice)
  return new EmbeddedStore({
    records,
    index,
    end,
    form,
    now,
    openCommit: (onFailure) => new GroupCommit(file, { name: journal, bytes: end.bytes, onFailure }),
    onDurable: checkpoint.passed,
    async onClose(last) {
      await checkpoint.close(last)
      await lock.release()
    },
  })
}

function tornTail(keptAs: string): StoreNotice {
  return {
    code: 'torn-tail-set-aside',
    message:
      'Baris terakhir catatan belum selesai ditulis ketika Langkah berhenti. Baris itu belum pernah dijawab "tercatat"; ' +
      `sisanya disimpan di ${keptAs}. Tidak ada yang perlu dilakukan.`,
  }
}

function headRebuilt(found: 'missing' | 'corrupt'): StoreNotice {
  const why =
    found === 'missing' ? 'tidak ada' : 'tidak dapat dipercaya dan disimpan sebagai head.json.corrupt'
  return {
    code: 'head-rebuilt',
    message: `head.json ${why}; berkas itu dibuat lagi dari catatan. Bila berulang, periksa disk.`,
  }
}
