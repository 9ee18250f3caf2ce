import * as z from 'zod/mini'

/** Somebody says that he keeps out of a berkas. */
export const Recuse = z.strictObject({
  commandId: z.uuid(),
  caseId: z.uuid(),
  reason: z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(2000))),
})
export type Recuse = z.infer<typeof Recuse>
