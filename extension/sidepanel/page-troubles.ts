import { type ReadonlySignal, signal } from '@preact/signals'
import type { PageTrouble } from '../settings/page-trouble.ts'
import type { StoredItem } from '../settings/stored-item.ts'

export type TroubleItem = Pick<StoredItem<PageTrouble>, 'read' | 'watch' | 'remove'>

/** What goes wrong with the guide on an open page, as the background notes it. */
export function createPageTroubles(item: TroubleItem) {
  const now = signal<PageTrouble | undefined>(undefined)
  return {
    now: now as ReadonlySignal<PageTrouble | undefined>,
    async follow(end: AbortSignal): Promise<void> {
      item.watch((value) => {
        now.value = value
      }, end)
      now.value = await item.read()
    },
    dismiss: item.remove,
  }
}
