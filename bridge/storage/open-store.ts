import type { RecordStore } from '#bridge/ports/record-store.ts'
import type { StoreNotice } from '#bridge/ports/store-notice.ts'
import { openEmbeddedStore } from './embedded/open-embedded-store.ts'

export interface StoreOptions {
  /** Ends an opening that takes too long; an open store ends by `close()`. */
  readonly signal?: AbortSignal
  readonly now?: () => Date
  /** Default: one line on stderr. */
  readonly onNotice?: (notice: StoreNotice) => void
}

/**
 * Opens the agency's record in `dataDir`, which is made if missing. Rejects with a `StoreProblem` where it is
 * damaged, in use, from a newer Langkah or not writable; then nothing was changed.
 */
export function openStore(dataDir: string, options: StoreOptions = {}): Promise<RecordStore> {
  return openEmbeddedStore(dataDir, {
    now: () => new Date(),
    onNotice: (notice) => console.error(notice.message),
    ...options,
  })
}
