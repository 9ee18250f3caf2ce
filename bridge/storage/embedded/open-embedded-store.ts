import { type Lock, takeLock } from '#bridge/disk/take-lock.ts'
import type { RecordStore } from '#bridge/ports/record-store.ts'
import type { StoreNotice } from '#bridge/ports/store-notice.ts'
import { isRefusalToWrite, StoreBroken, StoreProblem, StoreUnwritable } from '#bridge/ports/store-problem.ts'
import { readNames } from '#bridge/storage/state/read-names.ts'
import { type StoreSizes, usualSizes } from '#bridge/storage/state/store-sizes.ts'
import { Checkpoint } from './checkpoint.ts'
import { createDocumentsFolder, removeDocuments } from './documents-folder.ts'
import { EmbeddedStore } from './embedded-store.ts'
import { fileTime } from './file-time.ts'
import { GroupCommit } from './group-commit.ts'
import { type Head, openHead } from './head.ts'
import { type JournalFile, openJournalFile } from './journal-file.ts'
import type { KeyedForm } from './line-form.ts'
import { loadOrHeal } from './load-or-heal.ts'
import type { LoadedRecord } from './load-record.ts'
import { makeDataFolder } from './make-data-folder.ts'
import { openChain } from './open-chain.ts'
import { PartKeeper } from './part-keeper.ts'
import { openVault } from './person-vault.ts'
import { saveMirror, sealMirror } from './save-mirror.ts'
import { sealParts } from './seal-parts.ts'
import { removeTornTails, setTornTailAside } from './set-torn-tail-aside.ts'
import { type StoreFiles, storeFiles } from './store-files.ts'
import { watchParts } from './watch-parts.ts'

export interface EmbeddedOptions {
  readonly now: () => Date
  readonly onNotice: (notice: StoreNotice) => void
  readonly signal?: AbortSignal
  /** Tests put a failing disk under the journal. */
  readonly openFile?: (file: string) => Promise<JournalFile>
  readonly sizes?: Partial<StoreSizes>
}

/**
 * The store on a folder of this computer: `journal.jsonl`, `journal/`, `head.json`, `state/`, `lock`, `keys/`,
 * `mirror/`, `documents/`.
 */
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
  const sizes = { ...usualSizes, ...options.sizes }
  signal?.throwIfAborted()
  const vault = await openVault(files)
  try {
    const form = await openChain(files, vault, signal)
    const head = await openHead(files.head, form, now())
    const loaded = await loadOrHeal(files, {
      ...{ form, head, vault, now, onNotice, sizes },
      ...(signal && { signal }),
    })
    const { shelf, index, log, subjects, texts, namesRead, writer, end, state, parts } = loaded
    let mirrored: Promise<void> = Promise.resolve()
    const { sealed, digest } = await sealParts(parts, {
      known: head.parts,
      trusted: loaded.trusted,
      open: loaded.open,
      end,
      form,
    })
    const keeper = new PartKeeper({
      ...{ files, form, sealed, digest, onNotice, limit: sizes.partBytes },
      ...(options.openFile && { openFile: options.openFile }),
      onSealed: (number, { bytes }) => {
        index.partEnds(number, bytes)
        mirrored = mirrored.then(() => sealMirror(files, { number, bytes }, onNotice))
      },
    })
    loaded.setFileOf((part) => keeper.fileOf(part))
    const file = await settleFiles({ files, head, form, loaded, keeper, options })
    await saveMirror(files, { sealed, end }, onNotice)

    const store = new EmbeddedStore({
      ...{ shelf, index, log, subjects, texts, namesRead, writer, end, form, vault, now },
      currentPart: () => keeper.current,
      openCommit: (onFailure, durableEnd) =>
        new GroupCommit(file, {
          ...{ name: files.journal, bytes: end.bytes - (parts.at(-1)?.start ?? 0), onFailure },
          onGroup: (lines) => keeper.wrote(lines),
          isFull: (bytes) => keeper.isFull(bytes),
          turnOver: (full, bytes) => keeper.turnOver(full, bytes, durableEnd()),
        }),
      openCheckpoint: (durableEnd, onBusy) =>
        new Checkpoint(
          {
            head,
            writer,
            sealed: () => keeper.sealed,
            open: () => keeper.open,
            end: durableEnd,
            onNotice,
            onBusy,
            interval: sizes.interval,
          },
          state.mark,
        ),
      documents: createDocumentsFolder(files.documents, vault),
      async onForgotten(key) {
        await removeTornTails(files.journal)
        if (key !== undefined) await removeDocuments(files.documents, key)
      },
      async onClosing() {
        stop.abort()
        await Promise.all([names, watch])
      },
      async onClose(last) {
        await mirrored
        if (last) await saveMirror(files, { sealed: keeper.sealed, end: last }, onNotice)
        log.reopen()
        await vault.close()
        await lock.release()
      },
    })
    const stop = new AbortController()
    const names = readNames(
      {
        people: { file: state.mark && state.files.files.people, later: [...writer.unwrittenPeople] },
        texts: { file: state.mark && state.files.files.texts, later: [...writer.unwrittenTexts] },
      },
      { list: shelf.list, shelf: texts, vault, signal: stop.signal },
    )
      .catch((error: unknown) => store.stop(problemWithNames(files.state, error)))
      .then(loaded.endNames)
    const watch = watchParts(
      { files, form, sealed: sealed.slice(0, loaded.trusted) },
      {
        onNotice,
        onDamage: (damage) => store.stop(damage),
        onHealed: () => log.reopen(),
        signal: stop.signal,
        now,
      },
    )
    if (!state.mark && writer.isWorthIt) await store.checkpoint()
    return store
  } catch (error) {
    await vault.close()
    throw error
  }
}

interface ReadFolder {
  readonly files: StoreFiles
  readonly head: Head
  readonly form: KeyedForm
  readonly loaded: LoadedRecord
  readonly keeper: PartKeeper
  readonly options: EmbeddedOptions
}

/** Opens the journal for writing, cuts off what was torn and brings the head up to it. */
async function settleFiles({ files, head, loaded, keeper, options }: ReadFolder): Promise<JournalFile> {
  const { now, onNotice, openFile = openJournalFile } = options
  const { end, torn, state, parts } = loaded
  const file = await openFile(files.journal)
  try {
    if (torn) onNotice(tornTail(await setTornTailAside(files.journal, torn, now())))
    const last = parts.at(-1)
    const bytes = end.bytes - (last?.start ?? 0)
    if (last && last.bytes > bytes) await file.truncate(bytes)
    // What was read may still be on its way to the disk; the head must never know more than the journal.
    await file.sync()
    await state.settle(loaded.isStateUnusable ? `${files.state}.corrupt.${fileTime(now())}` : undefined)
    if (head.mark.hash !== end.hash || head.found !== 'whole')
      await head.save({
        mark: end,
        parts: keeper.sealed,
        open: keeper.open,
        ...(state.mark && { state: state.mark }),
      })
  } catch (error) {
    await file.close()
    throw error
  }
  if (loaded.isStateUnusable) onNotice(stateRebuilt())
  if ((head.found === 'missing' || head.found === 'corrupt') && end.seq > 0) onNotice(headRebuilt(head.found))
  return file
}

/** What search needs cannot be read: a key that was whole at the start, or the disk under the state. */
function problemWithNames(folder: string, error: unknown): StoreProblem {
  return error instanceof StoreProblem ? error : new StoreBroken(folder, error)
}

function tornTail(keptAs: string): StoreNotice {
  return {
    code: 'torn-tail-set-aside',
    message:
      'Baris terakhir catatan belum selesai ditulis ketika Langkah berhenti. Baris itu belum pernah dijawab "tercatat"; ' +
      `sisanya disimpan di ${keptAs}. Tidak ada yang perlu dilakukan.`,
  }
}

function stateRebuilt(): StoreNotice {
  return {
    code: 'state-rebuilt',
    message:
      'Berkas di folder state rusak; berkas itu disimpan di samping dan dibuat lagi dari catatan. ' +
      'Tidak ada yang hilang; bila berulang, periksa disk.',
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
