import * as z from 'zod/mini'
import { LongText, onCase, ShortText } from './on-case.ts'
import { SheetInput } from './sheet.ts'

/** A paraf, a signature that took place elsewhere, or an approval with the outcome it chooses. */
export const GiveSigning = z.strictObject({
  ...onCase,
  stepId: ShortText,
  outcomeId: z.optional(ShortText),
  documentHash: z.optional(z.string().check(z.regex(/^[0-9a-f]{64}$/))),
  note: z.optional(LongText),
  sheet: z.optional(SheetInput),
})
export type GiveSigning = z.infer<typeof GiveSigning>
