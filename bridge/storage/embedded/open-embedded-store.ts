import { type Lock, takeLock } from '#bridge/disk/take-lock.ts'
import type { RecordStore } from '#bridge/ports/record-store.ts'
import type { StoreNotice } from '#bridge/ports/store-notice.ts'
import { isRefusalToWrite, StoreUnwritable } from '#bridge/ports/store-problem.ts'
import { createCheckpoint } from './checkpoint.ts'
import { createDocumentsFolder, removeDocuments } from './documents-folder.ts'
import { EmbeddedStore } from './embedded-store.ts'
import { EventLog } from './event-log.ts'
import { GroupCommit } from './group-commit.ts'
import { type Head, openHead } from './head.ts'
import { type JournalFile, openJournalFile } from './journal-file.ts'
import type { LoadedJournal } from './load-journal.ts'
import { loadOrHeal } from './load-or-heal.ts'
import { makeDataFolder } from './make-data-folder.ts'
import { openChain } from './open-chain.ts'
import { openVault } from './person-vault.ts'
import { saveMirror } from './save-mirror.ts'
import { removeTornTails, setTornTailAside } from './set-torn-tail-aside.ts'
import { type StoreFiles, storeFiles } from './store-files.ts'

export interface EmbeddedOptions {
  readonly now: () => Date
  readonly onNotice: (notice: StoreNotice) => void
  readonly signal?: AbortSignal
  /** Tests put a failing disk under the journal. */
  readonly openFile?: (file: string) => Promise<JournalFile>
}

/** The store on a folder of this computer: `journal.jsonl`, `head.json`, `lock`, `keys/`, `mirror/`, `documents/`. */
export async function openEmbeddedStore(dataDir: string, options: EmbeddedOptions): Promise<RecordStore> {
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

async function openLocked(files: StoreFiles, lock: Lock, options: EmbeddedOptions): Promise<RecordStore> {
  const { now, onNotice, signal } = options
  signal?.throwIfAborted()
  const vault = await openVault(files)
  try {
    const form = await openChain(files, vault, signal)
    const head = await openHead(files.head, form, now())
    const reached = [head.mark]
    const loaded = await loadOrHeal(files, { form, reached, now, onNotice, ...(signal && { signal }) })
    const { records, index, end } = loaded
    records.keepSubjects((subject) => !('sealed' in subject) || vault.adopt(subject))
    const file = await settleFiles({ files, head, loaded, options })
    await saveMirror(files, end, onNotice)
    const log = await EventLog.open({ journal: files.journal, form, index })

    const checkpoint = createCheckpoint(head, onNotice)
    return new EmbeddedStore({
      records,
      index,
      log,
      end,
      form,
      vault,
      documents: createDocumentsFolder(files.documents, vault),
      now,
      openCommit: (onFailure) => new GroupCommit(file, { name: files.journal, bytes: end.bytes, onFailure }),
      onDurable: checkpoint.passed,
      async onForgotten(key) {
        await removeTornTails(files.journal)
        if (key !== undefined) await removeDocuments(files.documents, key)
      },
      async onClose(last) {
        await checkpoint.close(last)
        if (last) await saveMirror(files, last, onNotice)
        await Promise.all([vault.close(), log.close()])
        await lock.release()
      },
    })
  } catch (error) {
    await vault.close()
    throw error
  }
}

interface ReadFolder {
  readonly files: StoreFiles
  readonly head: Head
  readonly loaded: LoadedJournal
  readonly options: EmbeddedOptions
}

/** Opens the journal for writing, cuts off what was torn and brings the head up to it. */
async function settleFiles({ files, head, loaded, options }: ReadFolder): Promise<JournalFile> {
  const { now, onNotice, openFile = openJournalFile } = options
  const { end, torn } = loaded
  const file = await openFile(files.journal)
  try {
    if (torn) {
      const keptAs = await setTornTailAside(files.journal, torn, now())
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
  return file
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
