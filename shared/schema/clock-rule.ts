import * as z from 'zod/mini'

/**
 * Whether the day on which something is received is the first of the days counted. `not-counted`: "1 hari" ends with
 * the next working day. `counted`: "1 hari" ends with the day of receipt itself.
 */
export const DayOfReceipt = z.enum(['not-counted', 'counted'])
export type DayOfReceipt = z.infer<typeof DayOfReceipt>

/** How one SOP's times are read where its text says so; what it leaves open follows the calendar or the default. */
export const ClockRule = z.strictObject({
  dayOfReceipt: z.optional(DayOfReceipt),
})
export type ClockRule = z.infer<typeof ClockRule>
