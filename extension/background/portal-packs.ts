import type { Portal } from '#shared/schema/portal.ts'
import { type StoredItem, storedItem } from '../settings/stored-item.ts'
import { isRecent } from './is-recent.ts'

/** The office's own packs as the server last gave them; `at` in epoch milliseconds. */
export interface OfficePacks {
  readonly at: number
  readonly portals: readonly Portal[]
}

/**
 * With the thirty seconds after which an open page asks again, and the few that the server takes to see a changed file, a
 * pack of the office is on it within a minute.
 */
const FRESH_MS = 20_000

interface Tools {
  readonly builtIn: () => Promise<readonly Portal[]>
  /** Asks the server; undefined where it cannot be asked. */
  readonly fetchOffice: () => Promise<readonly Portal[] | undefined>
  readonly now: () => number
  readonly item?: StoredItem<OfficePacks>
}

/** Built-in packs, with the office's own in place of those of the same id. */
export function createPortalPacks({ builtIn, fetchOffice, now, item = officeItem }: Tools) {
  async function officePacks(): Promise<readonly Portal[]> {
    const kept = await item.read()
    if (kept && isRecent(kept.at, { ms: FRESH_MS, now: now() })) return kept.portals
    const portals = await fetchOffice()
    if (portals) await item.write({ at: now(), portals })
    return portals ?? kept?.portals ?? []
  }
  return {
    officePacks,
    /** Has the office asked anew at the next look; what is kept still serves where it cannot be asked. */
    async forget(): Promise<void> {
      const kept = await item.read()
      if (kept) await item.write({ ...kept, at: 0 })
    },
    async packOf(host: string): Promise<Portal | undefined> {
      const [own, known] = await Promise.all([officePacks(), builtIn()])
      const rest = known.filter(({ id }) => own.every((each) => each.id !== id))
      return [...own, ...rest].find(({ hosts }) => hosts.includes(host))
    },
  }
}

const officeItem = storedItem<OfficePacks>('local', 'office-packs')
