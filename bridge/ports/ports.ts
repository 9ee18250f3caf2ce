import type { Catalogue } from './catalogue.ts'
import type { Clock } from './clock.ts'
import type { Documents } from './documents.ts'
import type { EventStore } from './event-store.ts'
import type { Papers } from './papers.ts'
import type { UploadFiles } from './upload-files.ts'
import type { WakeUp } from './wake-up.ts'
import type { WorkbookDesk } from './workbook-desk.ts'

/** Everything a use case may need from outside, joined in `main.ts`. */
export interface Ports {
  readonly store: EventStore
  readonly documents: Documents
  readonly papers: Papers
  readonly uploadFiles: UploadFiles
  readonly workbooks: WorkbookDesk
  readonly catalogue: Catalogue
  readonly clock: Clock
  readonly wakeUp: WakeUp
  readonly newId: () => string
}
