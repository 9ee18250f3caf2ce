import * as z from 'zod/mini'

const LongText = z.string().check(z.trim(), z.minLength(1), z.maxLength(2000))
const onCase = { commandId: z.uuid(), caseId: z.uuid() }

/** A date near enough to be meant. */
export const TargetOn = z.iso.date().check(z.regex(/^20\d\d-/))

/** Has a running berkas reckoned anew by the calendar and the holidays of now. */
export const AdoptCalendar = z.strictObject({ ...onCase, reason: LongText })
export type AdoptCalendar = z.infer<typeof AdoptCalendar>

/** Sets the date that steps must be done before, e.g. the TMT. */
export const SetTargetDate = z.strictObject({ ...onCase, targetOn: TargetOn })
export type SetTargetDate = z.infer<typeof SetTargetDate>

const SopRef = z.strictObject({ id: z.string().check(z.maxLength(80)), version: z.int() })

/** Moves running berkas from one SOP version to another. Steps that are not named go to the step of the same id. */
export const MigrateCases = z.strictObject({
  commandId: z.uuid(),
  from: SopRef,
  to: SopRef,
  /** Step of the old version → step of the new one. */
  steps: z.record(z.string().check(z.maxLength(80)), z.string().check(z.maxLength(80))),
  reason: LongText,
  /** Only these; absent = every running berkas of the old version. */
  caseIds: z.optional(z.array(z.uuid()).check(z.minLength(1), z.maxLength(1000))),
  /** Say what would happen, and do nothing. */
  dryRun: z._default(z.boolean(), false),
})
export type MigrateCases = z.infer<typeof MigrateCases>

/** What became of one berkas. */
export const MigrationResult = z.strictObject({
  caseId: z.string(),
  number: z.string(),
  /** Step it stood in, and the one it stands in (or would) now. */
  step: z.optional(z.string()),
  to: z.optional(z.string()),
  /** What was recorded in its open step and is asked for no more; it stays in its history. */
  left: z.optional(z.array(z.string())),
  /** Why it stays where it is. */
  refusal: z.optional(z.strictObject({ code: z.string(), message: z.string() })),
})
export type MigrationResult = z.infer<typeof MigrationResult>
