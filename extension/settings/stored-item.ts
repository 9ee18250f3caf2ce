import { browser } from 'wxt/browser'

export interface StoredItem<T> {
  read(): Promise<T | undefined>
  write(value: T): Promise<void>
  remove(): Promise<void>
  /** Calls back after every change, whichever part of the extension made it, until the signal ends it. */
  watch(onChange: (value: T | undefined) => void, signal?: AbortSignal): void
}

/**
 * One named value in the extension's own storage, which only pages of the extension can reach. `local` survives a
 * restart of the browser, `session` the death of the service worker.
 */
export function storedItem<T>(area: 'local' | 'session', key: string): StoredItem<T> {
  const storage = browser.storage[area]
  return {
    async read() {
      const found: Record<string, T | undefined> = await storage.get(key)
      return found[key]
    },
    write: (value) => storage.set({ [key]: value }),
    remove: () => storage.remove(key),
    watch(onChange, signal) {
      const listener = (changes: Record<string, { newValue?: unknown }>) => {
        // Only this item is written under this key.
        if (key in changes) onChange(changes[key]?.newValue as T | undefined)
      }
      storage.onChanged.addListener(listener)
      signal?.addEventListener('abort', () => storage.onChanged.removeListener(listener))
    },
  }
}
