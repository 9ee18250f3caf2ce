import { browser } from 'wxt/browser'

/** Values of one kind, each under a key of its own: to change one writes no other, however many there are. */
export interface StoredFamily<T> {
  /** All of them by their own part of the key, in the order of the keys. */
  readAll(): Promise<Map<string, T>>
  read(key: string): Promise<T | undefined>
  write(key: string, value: T): Promise<void>
  remove(keys: readonly string[]): Promise<void>
  /** Calls back after every change of one, whichever part of the extension made it, until the signal ends it. */
  watch(onChange: (key: string, value: T | undefined) => void, signal?: AbortSignal): void
}

/** Like `storedItem`, for many values: in the extension's own storage under `prefix` and a key. */
export function storedFamily<T>(area: 'local' | 'session', prefix: string): StoredFamily<T> {
  const storage = browser.storage[area]
  const ownKey = (key: string) => (key.startsWith(prefix) ? key.slice(prefix.length) : undefined)
  return {
    async readAll() {
      const all: Record<string, T> = await storage.get(null)
      const own = Object.entries(all).flatMap(([key, value]): [string, T][] => {
        const mine = ownKey(key)
        return mine === undefined ? [] : [[mine, value]]
      })
      return new Map(own.toSorted(([a], [b]) => (a < b ? -1 : 1)))
    },
    async read(key) {
      const found: Record<string, T | undefined> = await storage.get(prefix + key)
      return found[prefix + key]
    },
    write: (key, value) => storage.set({ [prefix + key]: value }),
    remove: (keys) => storage.remove(keys.map((key) => prefix + key)),
    watch(onChange, signal) {
      const listener = (changes: Record<string, { newValue?: unknown }>) => {
        for (const [key, { newValue }] of Object.entries(changes)) {
          const mine = ownKey(key)
          // Only values of this kind are written under this prefix; browsers say "removed" as null or not at all.
          if (mine !== undefined) onChange(mine, (newValue ?? undefined) as T | undefined)
        }
      }
      storage.onChanged.addListener(listener)
      signal?.addEventListener('abort', () => storage.onChanged.removeListener(listener))
    },
  }
}
