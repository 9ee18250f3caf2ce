import * as z from 'zod/mini'
import { Security, Urgency } from './disposisi.ts'
import { SheetInput } from './sheet.ts'

const Uuid = z.uuid()
const ShortText = z.string().check(z.trim(), z.minLength(1), z.maxLength(200))
const LongText = z.string().check(z.trim(), z.minLength(1), z.maxLength(2000))

/** What stands on a lembar disposisi. */
export const disposisiFields = {
  to: ShortText,
  /** Further receivers of the same sheet. */
  alsoTo: z.optional(z.array(ShortText).check(z.maxLength(40))),
  /**
   * By receiver: the post that he is given it in, `null` = as himself, for no post is his own. Must be said of one who
   * fills several.
   */
  toPosts: z.optional(z.record(ShortText, z.nullable(ShortText))),
  /** Which of several receivers brings the others together. */
  coordinator: z.optional(ShortText),
  instructions: z.array(ShortText).check(z.minLength(1), z.maxLength(16)),
  note: z.optional(LongText),
  urgency: z._default(Urgency, 'biasa'),
  security: z._default(Security, 'biasa'),
  /** The day by whose closing it is to be settled. */
  dueOn: z.optional(z.iso.date()),
  sheet: z.optional(SheetInput),
}

const DisposisiContent = z.strictObject(disposisiFields)
export type DisposisiContent = z.infer<typeof DisposisiContent>

/** The record that a disposisi or a signature lies on. */
export const HostRef = z.strictObject({ kind: z.enum(['case', 'letter']), id: Uuid })
export type HostRef = z.infer<typeof HostRef>

const onBranch = { commandId: Uuid, on: HostRef, disposisiId: ShortText }

export const ReadDisposisi = z.strictObject(onBranch)
export type ReadDisposisi = z.infer<typeof ReadDisposisi>

/** Disposes again: one that was received, or in the place of one's own that was withdrawn. */
export const PassOnDisposisi = z.strictObject({ ...onBranch, ...disposisiFields })
export type PassOnDisposisi = z.infer<typeof PassOnDisposisi>

export const WithdrawDisposisi = z.strictObject(onBranch)
export type WithdrawDisposisi = z.infer<typeof WithdrawDisposisi>

export const SettleDisposisi = z.strictObject({ ...onBranch, report: LongText })
export type SettleDisposisi = z.infer<typeof SettleDisposisi>

/** `actId` is the issue of a disposisi or the id of a signature that was recorded from a sheet. */
export const ConfirmSheet = z.strictObject({ commandId: Uuid, on: HostRef, actId: ShortText })
export type ConfirmSheet = z.infer<typeof ConfirmSheet>

export const DisputeSheet = z.strictObject({
  commandId: Uuid,
  on: HostRef,
  actId: ShortText,
  reason: LongText,
})
export type DisputeSheet = z.infer<typeof DisputeSheet>
