import * as z from 'zod/mini'
import { Hold } from './case-parts.ts'
import { LongText, onCase, ShortText } from './on-case.ts'
import { ReasonCode } from './reason-code.ts'

/** Refuses a berkas by an outcome of its step that `refuses`. */
export const RefuseCase = z.strictObject({
  ...onCase,
  stepId: ShortText,
  /** Needed only where a step has several. */
  outcomeId: z.optional(ShortText),
  reasonCode: ReasonCode,
  reason: LongText,
})
export type RefuseCase = z.infer<typeof RefuseCase>

/** The applicant takes the berkas back for good. */
export const WithdrawCase = z.strictObject({ ...onCase, reason: LongText })
export type WithdrawCase = z.infer<typeof WithdrawCase>

/** A berkas that should not have been opened. */
export const CancelCase = z.strictObject({ ...onCase, reason: LongText })
export type CancelCase = z.infer<typeof CancelCase>

export const HoldCase = z.strictObject({ ...onCase, waitsFor: Hold.shape.waitsFor, reason: LongText })
export type HoldCase = z.infer<typeof HoldCase>

export const LiftHold = z.strictObject(onCase)
export type LiftHold = z.infer<typeof LiftHold>

export const ReopenCase = z.strictObject({ ...onCase, stepId: ShortText, reason: LongText })
export type ReopenCase = z.infer<typeof ReopenCase>

export const ReassignCase = z.strictObject({ ...onCase, holder: ShortText, note: z.optional(LongText) })
export type ReassignCase = z.infer<typeof ReassignCase>

export const AddNote = z.strictObject({ ...onCase, text: LongText })
export type AddNote = z.infer<typeof AddNote>

/** Passes over a step that the SOP calls optional. */
export const SkipStep = z.strictObject({ ...onCase, stepId: ShortText, note: z.optional(LongText) })
export type SkipStep = z.infer<typeof SkipStep>

/** Takes back the step this person finished last. */
export const UndoStep = z.strictObject({ ...onCase, stepId: ShortText })
export type UndoStep = z.infer<typeof UndoStep>
