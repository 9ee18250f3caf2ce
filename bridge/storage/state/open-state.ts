import { rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { syncFolder } from '#bridge/disk/sync-folder.ts'
import { errorCode } from '#bridge/ports/store-problem.ts'
import type { KeyedForm } from '#bridge/storage/embedded/line-form.ts'
import type { PersonVault } from '#bridge/storage/embedded/person-vault.ts'
import { EventIndex, rowWidths } from './event-index.ts'
import { type NameHash, seedFrom } from './name-hash.ts'
import { NumberRows } from './number-rows.ts'
import { NumberSet } from './number-set.ts'
import type { RecordRow } from './record-rows.ts'
import type { RecordShelf } from './record-shelf.ts'
import { parseRows, type StateFile } from './state-file.ts'
import { openStateFiles, removeOthers, StateFiles } from './state-files.ts'
import type { StateMark } from './state-mark.ts'
import { nothingWritten, type WrittenState } from './state-writer.ts'

/** What the files of the state tell, before the journal is asked. */
export interface OpenedState {
  readonly files: StateFiles
  readonly index: EventIndex
  readonly written: WrittenState
  /** Absent where the state is empty. */
  readonly mark?: StateMark
  /** The journal fits: from now on this state counts, and one that is not what it was is kept under another name. */
  settle(keepAs: string | undefined): Promise<void>
  /** The opening failed: nothing is left of it. */
  discard(): Promise<void>
}

interface OpenOptions {
  readonly folder: string
  readonly form: KeyedForm
  readonly segmentBytes: number
}

/** The state that the head names. Throws `StateUnusable` where it is not what it was. */
export async function openState(at: OpenOptions, mark: StateMark): Promise<OpenedState> {
  const files = await openStateFiles(at, mark)
  try {
    const { lines, events, subjects, people, texts } = files.files
    const index = new EventIndex(seedOf(at.form), await readEvents(events, mark))
    await lines.pass({ digest: mark.lines.digest, rowBytes: rowWidths.lines * 4 }, (piece) =>
      index.passLines(piece),
    )
    await subjects.pass({ digest: mark.subjects.digest, rowBytes: rowWidths.subjects * 4 }, (piece) =>
      index.passSubjects(piece),
    )
    index.endPass(lines.descriptor)
    await people.pass({ digest: mark.people.digest }, () => {})
    await texts.pass({ digest: mark.texts.digest }, () => {})
    const { rows } = index
    const lengths = { lines: rows.lines.length, events: rows.events.length, subjects: rows.subjects.length }
    return {
      ...{ files, index, mark, written: { ...lengths, rows: 0 } },
      discard: () => files.close(),
      settle: async () => removeOthers(at.folder, mark),
    }
  } catch (error) {
    await files.close()
    throw error
  }
}

/** An empty one, made beside what lies there until `settle`. */
export function newState({ folder, ...at }: OpenOptions): OpenedState {
  const next = `${folder}.next`
  const files = new StateFiles({ ...at, folder: next })
  return {
    ...{ files, index: new EventIndex(seedOf(at.form)), written: nothingWritten },
    async discard() {
      await files.close()
      await rm(next, { recursive: true, force: true })
    },
    async settle(keepAs) {
      if (keepAs !== undefined) await rename(folder, keepAs).catch(ignoreMissing)
      else await rm(folder, { recursive: true, force: true })
      files.folder = folder
      if (!files.areMade) return
      await rename(next, folder)
      await syncFolder(dirname(folder))
    },
  }
}

function seedOf(form: KeyedForm): NameHash {
  return seedFrom(form.digest('seed of the index'))
}

async function readEvents(file: StateFile, { events }: StateMark): Promise<NumberRows> {
  const content = Buffer.allocUnsafeSlow(events.bytes)
  let at = 0
  await file.pass({ digest: events.digest, rowBytes: rowWidths.events * 4 }, (piece) => {
    at += piece.copy(content, at)
  })
  return new NumberRows(rowWidths.events, content)
}

function ignoreMissing(error: unknown): void {
  if (errorCode(error) !== 'ENOENT') throw error
}

/** Puts what the rows of records tell on the shelf. Answers with how many there were, and whose keys they name. */
export async function readRecords(
  { files, mark }: OpenedState,
  shelf: RecordShelf,
): Promise<{ rows: number; keyOf: Map<string, number>; keys: NumberSet }> {
  const keyOf = new Map<string, number>()
  const keys = new NumberSet()
  let count = 0
  if (mark)
    await files.files.records.pass({ digest: mark.records.digest }, (piece) => {
      const rows = parseRows<RecordRow>(piece)
      count += rows.length
      for (const row of rows) {
        if (row[0] !== 'k') shelf.load(row)
        else {
          keyOf.set(shelf.list.shared(row[1]), row[2])
          keys.add(row[2])
        }
      }
    })
  shelf.endLoad()
  return { rows: count, keyOf, keys }
}

export function loadKeys(
  vault: PersonVault,
  keyOf: ReadonlyMap<string, number>,
  { form, mark }: { readonly form: KeyedForm; readonly mark: StateMark | undefined },
): void {
  vault.load(keyOf, mark !== undefined && mark.keys === vault.digest(form))
}
