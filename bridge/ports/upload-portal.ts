import type { FormShape } from '#shared/schema/form-shape.ts'
import type { PortalAccount } from '#shared/schema/upload-account.ts'

/** A planned row on its way to a portal; the keys of `data` are those of its flow. */
export interface PortalRow {
  readonly id: string
  /** Row number in the workbook, as a person counts. */
  readonly line: number
  readonly data: Readonly<Record<string, string>>
}

/** A record as the portal shows it: what makes a row `proven`. */
export interface FoundRecord {
  readonly text: string
  /** Picture of the record alone, PNG. */
  readonly picture?: Uint8Array
  /** Of a record that is read and not filed: what it holds, by the portal's own titles, and a code of what that means. */
  readonly values?: Readonly<Record<string, string>>
  readonly why?: string
}

/** What the portal said to the click. Only a hint: portals say "saved" and save nothing. */
export type PortalAnswer =
  | { readonly kind: 'accepted'; readonly text: string }
  | {
      readonly kind: 'refused'
      readonly text: string
      /** Where the portal gives one: to be mended (`bts`) or final (`tms`), and the number of its reason. */
      readonly verdict?: 'bts' | 'tms'
      readonly reasonId?: number
    }
  | { readonly kind: 'unclear'; readonly text: string }

/**
 * A portal into which rows are filed, one at a time, in a browser that a person has signed in to.
 *
 * Promises of every portal (`test/contract/upload-portal.contract.ts`):
 * - Only `send` changes anything in the portal, and it does so at most once a call.
 * - `prepare` ends only when the form of the right person holds exactly the row's values, each read back.
 * - `findByKey` asks the portal by the row's key, never by its place in a list, and compares every value shown;
 *   undefined means that the portal does not show it now, which right after a click is no proof of absence.
 * - All but `send` fail with an `UploadFailure` and with nothing else that is expected; `send` fails only with
 *   `SignInNeeded`, `PortalStops`, `BrowserGone` or `RunStopped`, for anything unclear is an answer.
 * - `send` clicks before `notAfter` or never, though the program was frozen in between: then it is `RunStopped`.
 * - No password, code or passphrase field is ever touched, no picture of a sign-in page is ever taken.
 */
export interface UploadPortal {
  /** `false`: the portal shows no list that can be asked, so what was perhaps sent is a person's to look for. */
  readonly canBeAsked: boolean
  findByKey(row: PortalRow): Promise<FoundRecord | undefined>
  prepare(row: PortalRow): Promise<void>
  send(row: PortalRow, notAfter: Date): Promise<PortalAnswer>
  /** Picture of the form as `prepare` filled it, PNG; nothing is sent, and the form is left by the next `prepare`. */
  pictureOfForm(row: PortalRow): Promise<Uint8Array>
  /** The fields of the form for such a row, read without filling anything; for the canary. */
  readForm(row: PortalRow): Promise<FormShape>
  /** Whose account the portal says it is; undefined where it names nobody. */
  signedInAs(): Promise<PortalAccount | undefined>
  /**
   * Resolves once a person has signed in, or when `signal` aborts. `say` is told what the sign-in says no to: one
   * sentence in Bahasa Indonesia with what the person can do; nothing is tried again in his place.
   */
  waitForSignIn(signal: AbortSignal, say: (sentence: string) => void): Promise<void>
  close(): Promise<void>
}
