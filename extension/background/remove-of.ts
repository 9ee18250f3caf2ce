import type { StoredItem } from '../settings/stored-item.ts'

/** Forgets what is kept of a tab, where it is of that tab. */
export async function removeOf(item: StoredItem<{ readonly tabId: number }>, tabId: number): Promise<void> {
  if ((await item.read())?.tabId === tabId) await item.remove()
}
