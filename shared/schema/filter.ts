import * as z from 'zod/mini'

/** A saved filter of the list of berkas. Made by `applyEvent` alone. */
export const Filter = z.strictObject({
  id: z.string(),
  /** Account. */
  owner: z.string(),
  /** Subject record with its name, and its conditions as JSON. */
  subjectId: z.string(),
  /** Whether those of the owner's units see it too. */
  shared: z.boolean(),
  removed: z.optional(z.boolean()),
})
export type Filter = z.infer<typeof Filter>
