import type { Documents } from '#bridge/ports/documents.ts'
import type { StoreProblem } from '#bridge/ports/store-problem.ts'
import type { EventIndex } from '#bridge/storage/state/event-index.ts'
import type { EventLog } from '#bridge/storage/state/event-log.ts'
import type { RecordShelf } from '#bridge/storage/state/record-shelf.ts'
import type { StateWriter } from '#bridge/storage/state/state-writer.ts'
import type { SubjectShelf } from '#bridge/storage/state/subject-shelf.ts'
import type { TextShelf } from '#bridge/storage/texts/text-shelf.ts'
import type { Checkpoint } from './checkpoint.ts'
import type { GroupCommit } from './group-commit.ts'
import type { JournalMark } from './journal-line.ts'
import type { LineForm } from './line-form.ts'
import type { PersonVault } from './person-vault.ts'

/** What the opening made of the files. */
export interface StoreParts {
  readonly shelf: RecordShelf
  readonly index: EventIndex
  readonly log: EventLog
  readonly subjects: SubjectShelf
  readonly texts: TextShelf
  /** Resolves when names and texts are known that were not read at the start. */
  readonly namesRead: () => Promise<void>
  readonly writer: StateWriter
  /** Where the journal ends. */
  readonly end: JournalMark
  readonly form: LineForm
  readonly vault: PersonVault
  readonly documents: Documents
  /** Called once the key of a person is destroyed, with its number, for what lies beside the journal. */
  readonly onForgotten: (key: number | undefined) => Promise<void>
  readonly openCommit: (
    onFailure: (error: StoreProblem) => void,
    durableEnd: () => JournalMark,
  ) => GroupCommit
  readonly openCheckpoint: (durableEnd: () => JournalMark, onBusy: (isBusy: boolean) => void) => Checkpoint
  /** Number of the part of the journal that is being written. */
  readonly currentPart: () => number
  readonly now: () => Date
  /** Called first of all at the closing: what goes on beside the running work is to end. */
  readonly onClosing: () => Promise<void>
  /** Called once, after the last line; `end` is absent where the disk can no longer be believed. */
  readonly onClose: (end: JournalMark | undefined) => Promise<void>
}
