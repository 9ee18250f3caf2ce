import type { DraftItems, DraftValues, KeptDraft } from '../settings/draft-items.ts'

/** Well within the half second after which nothing typed may be lost. */
const KEPT_AFTER_MS = 250
/** What nobody came back to for so long is forgotten. */
const LONGEST_MS = 14 * 24 * 3_600_000
/** Of one person; beyond that the oldest make room. */
const MOST_FORMS = 40
/** Of all of them, in characters: the room of this computer belongs to what waits for the office. */
const MOST_CHARS = 1_000_000

/**
 * What one person typed into forms and did not send: kept while it is typed, forgotten once it is sent or given up, with
 * the pairing, or when another takes the computer over.
 */
export function createDrafts(items: DraftItems, now: () => number) {
  const known = new Map<string, KeptDraft>()
  const timers = new Map<string, ReturnType<typeof setTimeout>>()
  let accountId = ''

  function forget(key: string): void {
    clearTimeout(timers.get(key))
    timers.delete(key)
    if (known.delete(key)) void items.remove([key])
  }

  function makeRoom(): void {
    const newestFirst = [...known].sort(([, a], [, b]) => b.at - a.at)
    let chars = 0
    for (const [index, [key, { values }]] of newestFirst.entries()) {
      chars += JSON.stringify(values).length
      if (index >= MOST_FORMS || chars > MOST_CHARS) forget(key)
    }
  }

  return {
    async load(): Promise<void> {
      for (const [key, draft] of await items.readAll()) known.set(key, draft)
      for (const [key, { at }] of known) if (now() - at > LONGEST_MS) forget(key)
    },
    /** From now on those of this person alone; nobody signed in has none. */
    belongTo(owner: string | undefined): void {
      accountId = owner ?? ''
      for (const [key, draft] of known) if (draft.accountId !== owner) forget(key)
    },
    of: (key: string): DraftValues | undefined => known.get(key)?.values,
    /** Kept a moment later, with what has been typed until then; a form of which all is empty is forgotten. */
    keep(key: string, values: DraftValues): void {
      const said = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''))
      if (Object.keys(said).length === 0) {
        forget(key)
        return
      }
      known.set(key, { accountId, at: now(), values: said })
      if (timers.has(key)) return
      const write = () => {
        timers.delete(key)
        makeRoom()
        const latest = known.get(key)
        if (latest) void items.write(key, latest)
      }
      timers.set(key, setTimeout(write, KEPT_AFTER_MS))
    },
    forget,
  }
}
