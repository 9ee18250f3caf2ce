import * as z from 'zod/mini'
import { LongText, onCase, ShortText } from './on-case.ts'
import { ReasonCode } from './reason-code.ts'
import { Verdict } from './verdict.ts'

/** The one row of a collective berkas that a command is about, by its number; absent = the whole berkas. */
const onRow = { row: z.optional(z.int()) }

export const JudgeKelengkapan = z.strictObject({
  ...onCase,
  ...onRow,
  stepId: ShortText,
  itemId: ShortText,
  verdict: Verdict,
})
export type JudgeKelengkapan = z.infer<typeof JudgeKelengkapan>

export const FinishStep = z.strictObject({
  ...onCase,
  ...onRow,
  stepId: ShortText,
  outcomeId: z.optional(ShortText),
  note: z.optional(LongText),
})
export type FinishStep = z.infer<typeof FinishStep>

export const ReturnToApplicant = z.strictObject({
  ...onCase,
  ...onRow,
  stepId: ShortText,
  /** Which return of the step; needed only where a step has several. */
  outcomeId: z.optional(ShortText),
  reasonCode: ReasonCode,
  reason: LongText,
})
export type ReturnToApplicant = z.infer<typeof ReturnToApplicant>

export const ResumeCase = z.strictObject({ ...onCase, ...onRow })
export type ResumeCase = z.infer<typeof ResumeCase>
