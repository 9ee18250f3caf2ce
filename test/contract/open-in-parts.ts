import type { EventStore } from '#bridge/ports/event-store.ts'
import type { StoreNotice } from '#bridge/ports/store-notice.ts'
import { type EmbeddedOptions, openEmbeddedStore } from '#bridge/storage/embedded/open-embedded-store.ts'

/** The embedded store as it is when it has grown: parts of a few lines, and a state from the first line on. */
export function openInParts(folder: string, options: Partial<EmbeddedOptions> = {}): Promise<EventStore> {
  return openEmbeddedStore(folder, {
    now: () => new Date(),
    onNotice: ({ code, message }: StoreNotice) => {
      throw new Error(`${code}: ${message}`)
    },
    sizes: { partBytes: 3000, segmentBytes: 4000, shortestLines: 1, fewRows: 5, interval: 3 },
    ...options,
  })
}
