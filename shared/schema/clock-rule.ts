import * as z from 'zod/mini'

/**
 * Whether the day on which something is received is the first of the days counted. `not-counted`: "1 hari" ends with
 * the next working day. `counted`: "1 hari" ends with the day of receipt itself.
 */
export const DayOfReceipt = z.enum(['not-counted', 'counted'])
export type DayOfReceipt = z.infer<typeof DayOfReceipt>

/**
 * What a return does to the time of the whole service: `stops` = it stands still while the berkas is with the
 * applicant, `runs` = it goes on, `restarts` = it begins anew when the berkas is back.
 */
export const ReturnRule = z.enum(['stops', 'runs', 'restarts'])
export type ReturnRule = z.infer<typeof ReturnRule>

/** The rule that a return fell under, and whether the SOP says so or the product fills the gap. */
export const ReturnClock = z.strictObject({ rule: ReturnRule, by: z.enum(['sop', 'product']) })
export type ReturnClock = z.infer<typeof ReturnClock>

/** How one SOP's times are read where its text says so; what it leaves open follows the calendar or the default. */
export const ClockRule = z.strictObject({
  dayOfReceipt: z.optional(DayOfReceipt),
  /** When the time of the whole service begins: at the receipt in the office, or when the file is found complete. */
  start: z.optional(z.enum(['receipt', 'complete-file'])),
  /** Where the file is found complete: when this step is left, by this outcome where it has several. */
  completeAt: z.optional(z.strictObject({ step: z.string(), outcome: z.optional(z.string()) })),
  returnRule: z.optional(ReturnRule),
  /** Not in the document but read between its lines. */
  proposed: z.optional(z.boolean()),
  note: z.optional(z.string()),
})
export type ClockRule = z.infer<typeof ClockRule>
