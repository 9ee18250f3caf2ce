import * as z from 'zod/mini'

/** Why a step went up to a superior; `nobody` = above too there is nobody who may do it. */
export const Raised = z.enum(['four-eyes', 'recusal', 'nobody'])
export type Raised = z.infer<typeof Raised>

/** The posts that a step of a berkas has come to. */
export const Route = z.strictObject({
  stepId: z.string(),
  postIds: z.array(z.string()),
  raised: z.optional(Raised),
})
export type Route = z.infer<typeof Route>

/** That a signer gave a draft back to be mended: from which step to which, and why. */
export const Repair = z.strictObject({
  stepId: z.string(),
  to: z.string(),
  reasonId: z.string(),
  at: z.iso.datetime(),
  by: z.string(),
})
export type Repair = z.infer<typeof Repair>

/** Somebody who keeps out of a berkas, because he said so or because it is his own matter: as applicant, or as a row of its list. */
export const Recusal = z.strictObject({
  accountId: z.string(),
  cause: z.enum(['declared', 'applicant', 'participant']),
  at: z.iso.datetime(),
  reasonId: z.optional(z.string()),
})
export type Recusal = z.infer<typeof Recusal>
