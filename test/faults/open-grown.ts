import type { EventStore } from '#bridge/ports/event-store.ts'
import type { StoreNotice } from '#bridge/ports/store-notice.ts'
import { openEmbeddedStore } from '#bridge/storage/embedded/open-embedded-store.ts'

/** The store as it is when it has grown for years: it turns to the next part, writes its state and tidies up all the time. */
export function openGrown(folder: string, onNotice: (notice: StoreNotice) => void): Promise<EventStore> {
  const sizes = { partBytes: 48 * 1024, segmentBytes: 64 * 1024, shortestLines: 1, fewRows: 50, interval: 10 }
  return openEmbeddedStore(folder, { now: () => new Date(), onNotice, sizes })
}
