import { type StoredFamily, storedFamily } from './stored-family.ts'

/** What was typed into one form, by the name of its field. */
export type DraftValues = Readonly<Record<string, string>>

/** Typed text that was not sent yet. */
export interface KeptDraft {
  /** Who typed it: nobody else is shown it. */
  readonly accountId: string
  /** Epoch milliseconds of the last change. */
  readonly at: number
  readonly values: DraftValues
}

export type DraftItems = Pick<StoredFamily<KeptDraft>, 'readAll' | 'write' | 'remove'>

/** On the disk of this computer, for a restart of the browser and an update end its memory. */
export const draftItems: DraftItems = storedFamily<KeptDraft>('local', 'draft:')
