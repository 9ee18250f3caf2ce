import * as z from 'zod/mini'

/** A signer gives the draft back to whoever drew it up. */
export const AskRepair = z.strictObject({
  commandId: z.uuid(),
  caseId: z.uuid(),
  stepId: z.string().check(z.minLength(1), z.maxLength(200)),
  reason: z.string().check(z.trim(), z.minLength(1), z.maxLength(2000)),
})
export type AskRepair = z.infer<typeof AskRepair>
