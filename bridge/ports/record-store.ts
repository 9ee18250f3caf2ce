import type { Documents } from './documents.ts'
import type { EventStore } from './event-store.ts'

/** The record of an agency as a whole: its log, and the documents that the log names. */
export interface RecordStore extends EventStore {
  readonly documents: Documents
}
