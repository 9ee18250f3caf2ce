import * as z from 'zod/mini'
import { NoDue } from './board.ts'
import { Duration } from './duration.ts'
import { ClockOwner } from './sop.ts'

const At = z.iso.datetime()

const Segment = z.strictObject({ from: At, to: At, regime: z.string(), minutes: z.number() })

/** "Mengapa tenggat ini?" for one time: what counted, what did not, what stood still, and the same in sentences. */
export const ExplainedDeadline = z.strictObject({
  of: z.enum(['step', 'service']),
  title: z.string(),
  /** Absent where the SOP states no time. */
  waktu: z.optional(Duration),
  startedAt: z.optional(At),
  dueAt: z.optional(At),
  provisional: z.boolean(),
  noDue: z.optional(NoDue),
  /** Stretches of service that the stated time takes. */
  segments: z.array(Segment),
  /** Days on the way that do not count, and why. */
  skipped: z.array(z.strictObject({ date: z.string(), reason: z.string(), decree: z.optional(z.string()) })),
  /** When the time stood still, in minutes of service. */
  pauses: z.array(
    z.strictObject({ owner: ClockOwner, from: At, to: At, minutes: z.number(), lasts: z.boolean() }),
  ),
  /** Stretches that make up for the pauses. */
  replaced: z.array(Segment),
  /** In the language that was asked for, the answer last. */
  sentences: z.array(z.string()),
})
export type ExplainedDeadline = z.infer<typeof ExplainedDeadline>

/** Why the times of a berkas are what they are now. */
export const ExplainedCase = z.strictObject({
  number: z.string(),
  calendar: z.strictObject({
    id: z.string(),
    version: z.int(),
    title: z.string(),
    decreedUntil: z.string(),
    /** A newer one is there, which the berkas has not adopted. */
    isOutdated: z.boolean(),
  }),
  /** The step it stands in; absent once there is none. */
  step: z.optional(ExplainedDeadline),
  /** A step to come that must be done first before the target date; absent where the present one is it. */
  ahead: z.optional(ExplainedDeadline),
  service: ExplainedDeadline,
  /** How the SOP's clocks are read, each "menurut SOP" or "aturan bawaan". */
  rules: z.array(z.string()),
})
export type ExplainedCase = z.infer<typeof ExplainedCase>
