import type { Catch } from './catch.ts'
import type { KinerjaTraps } from './kinerja/kinerja-traps.ts'
import type { FormDrift } from './siasn/form-drift.ts'
import type { BadStatus } from './siasn/send-status.ts'

/** What goes wrong on purpose. An absent trap is off; nothing is on unless a test or the demo asks. */
export interface Traps {
  /** The SPA changes the address first and shows the new page `ms` later; the old person stays on screen meanwhile. */
  pushStateBeforeDom?: { ms: number }
  /** So many page loads show the card of the person asked for before, under the address of the new one. */
  previousCard?: { next: number }
  /** The card is right, the form "Tambah Riwayat" belongs to the person asked for before, and is sent for that one. */
  previousPersonInForm?: true
  /** The toast says success, nothing was stored. */
  lyingToast?: Catch
  /** The form shows a refusal (BTS), the record was stored all the same. */
  lyingRefusal?: Catch
  /** The toast of a success comes twice. */
  doubleToast?: true
  /**
   * A stored record stays out of that person's list for so many list requests (the SPA itself makes one after
   * each successful submit), or until `POST visibility/flush`.
   */
  lateVisibility?: Catch & { listRequests: number | 'flush' }
  /** All sessions end once this many further submits have been answered. Springs once. */
  sessionExpiry?: { afterSubmits: number }
  /** All sessions end between filling and click: the submit meets 401 and nothing is stored. */
  expiryAtSubmit?: Catch
  /** Stores, then answers 500. */
  failAfterCommit?: Catch
  /** Stores, then never answers. */
  hangSubmit?: Catch
  /** Stores, then answers `ms` later. */
  slowSubmit?: Catch & { ms: number }
  /** Answers the submit with this status and stores nothing. 401 leaves the session as it is. */
  submitStatus?: Catch & { code: BadStatus }
  /** Answers so many API requests, submits too, with this status; `next` absent: all of them. */
  status?: { code: BadStatus; next?: number }
  /** Every address of SIASN shows the maintenance page (503). */
  maintenance?: true
  /** Answers 422 with the reason for these nomor sertifikat, e.g. `BTS - Data tidak sesuai`. */
  refuse?: Record<string, string>
  /** The same by reason code (50 to 68), whose text says BTS or TMS. */
  reject?: Record<string, number>
  /** Every API answer of SIASN takes this much longer. */
  slowMs?: number
  /** Every request for a list finds its rows moved on by one. */
  unstablePaging?: true
  /** The lists of riwayat have no search. */
  noSearch?: true
  /** The forms of riwayat are not what they were. */
  formDrift?: FormDrift
  /** The whole SIASN speaks this language. */
  language?: 'en'
  /** The clock of the SSO differs by so much from the authenticator's. */
  otpSkewMs?: number
  /** So many codes are refused, right or wrong. */
  otpRefused?: { next: number }
  /** So many requests for values find SIASN still computing. */
  nilaiWaits?: { next: number }
  /** The page of values has the entry form of the application of 2018. */
  nilaiEntry?: true
  kinerja?: KinerjaTraps
}

/** The four traps of a bad day together, gentle enough for a demonstration. */
export const fourTraps: Traps = {
  pushStateBeforeDom: { ms: 600 },
  lyingToast: { next: 1 },
  lateVisibility: { listRequests: 2 },
  sessionExpiry: { afterSubmits: 8 },
}

const trapNames: Record<keyof Traps, true> = {
  pushStateBeforeDom: true,
  previousCard: true,
  previousPersonInForm: true,
  lyingToast: true,
  lyingRefusal: true,
  doubleToast: true,
  lateVisibility: true,
  sessionExpiry: true,
  expiryAtSubmit: true,
  failAfterCommit: true,
  hangSubmit: true,
  slowSubmit: true,
  submitStatus: true,
  status: true,
  maintenance: true,
  refuse: true,
  reject: true,
  slowMs: true,
  unstablePaging: true,
  noSearch: true,
  formDrift: true,
  language: true,
  otpSkewMs: true,
  otpRefused: true,
  nilaiWaits: true,
  nilaiEntry: true,
  kinerja: true,
}

/** Takes what came over the control endpoint; a misspelt trap must not pass for a switched-off one. */
export function readTraps(value: unknown): Traps {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Error('Traps: not an object')
  const unknownNames = Object.keys(value).filter((name) => !Object.hasOwn(trapNames, name))
  if (unknownNames.length > 0) throw new Error(`Traps: unknown ${unknownNames.join(', ')}`)
  return structuredClone(value) as Traps
}
