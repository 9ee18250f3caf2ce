/** Which submits a trap takes: only these nomor sertifikat, only so many, or (both absent) every one. */
export interface Catch {
  keys?: string[]
  next?: number
}

/** What goes wrong on purpose. An absent trap is off; nothing is on unless a test or the demo asks. */
export interface Traps {
  /** The SPA changes the address first and shows the new page `ms` later; the old person stays on screen meanwhile. */
  pushStateBeforeDom?: { ms: number }
  /** The toast says success, nothing was stored. */
  lyingToast?: Catch
  /**
   * A stored record stays out of that person's list for so many list requests (the SPA itself makes one after
   * each successful submit), or until `POST visibility/flush`.
   */
  lateVisibility?: Catch & { listRequests: number | 'flush' }
  /** All sessions end once this many further submits have been answered. Springs once. */
  sessionExpiry?: { afterSubmits: number }
  /** Stores, then answers 500. */
  failAfterCommit?: Catch
  /** Stores, then never answers. */
  hangSubmit?: Catch
  /** Answers 422 with the reason for these nomor sertifikat, e.g. `BTS - Data tidak sesuai`. */
  refuse?: Record<string, string>
  /** Every API answer of SIASN takes this much longer. */
  slowMs?: number
}

/** The four traps of a bad day together, gentle enough for a demonstration. */
export const fourTraps: Traps = {
  pushStateBeforeDom: { ms: 600 },
  lyingToast: { next: 1 },
  lateVisibility: { listRequests: 2 },
  sessionExpiry: { afterSubmits: 8 },
}

const trapNames: ReadonlySet<string> = new Set([
  'pushStateBeforeDom',
  'lyingToast',
  'lateVisibility',
  'sessionExpiry',
  'failAfterCommit',
  'hangSubmit',
  'refuse',
  'slowMs',
] satisfies (keyof Traps)[])

/** Takes what came over the control endpoint; a misspelt trap must not pass for a switched-off one. */
export function readTraps(value: unknown): Traps {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Error('Traps: not an object')
  const unknownNames = Object.keys(value).filter((name) => !trapNames.has(name))
  if (unknownNames.length > 0) throw new Error(`Traps: unknown ${unknownNames.join(', ')}`)
  return structuredClone(value) as Traps
}

/** Whether the trap takes the submit with this nomor; counts `next` down when it does. */
export function catches(trap: Catch | undefined, nomor: string): boolean {
  if (!trap) return false
  if (trap.keys && !trap.keys.includes(nomor)) return false
  if (trap.next === undefined) return true
  if (trap.next <= 0) return false
  trap.next -= 1
  return true
}
