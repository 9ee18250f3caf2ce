import type { DraftItems, DraftValues } from '../settings/draft-items.ts'

/** Well within the half second after which nothing typed may be lost. */
const KEPT_AFTER_MS = 250

/** What was typed into forms and not sent: kept while it is typed, forgotten once it is sent or given up. */
export function createDrafts(items: DraftItems) {
  const known = new Map<string, DraftValues>()
  const timers = new Map<string, ReturnType<typeof setTimeout>>()

  function forget(key: string): void {
    clearTimeout(timers.get(key))
    timers.delete(key)
    if (known.delete(key)) items.remove([key])
  }

  return {
    async load(): Promise<void> {
      for (const [key, values] of Object.entries(await items.readAll())) known.set(key, values)
    },
    of: (key: string): DraftValues | undefined => known.get(key),
    /** Kept a moment later, with what has been typed until then; a form of which all is empty is forgotten. */
    keep(key: string, values: DraftValues): void {
      const said = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''))
      if (Object.keys(said).length === 0) {
        forget(key)
        return
      }
      known.set(key, said)
      if (timers.has(key)) return
      const write = () => {
        timers.delete(key)
        const latest = known.get(key)
        if (latest) items.write(key, latest)
      }
      timers.set(key, setTimeout(write, KEPT_AFTER_MS))
    },
    forget,
    forgetAll(): void {
      for (const key of [...known.keys()]) forget(key)
    },
  }
}
