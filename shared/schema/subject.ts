import * as z from 'zod/mini'

/**
 * What can be forgotten: personal data and free text about a person, apart from the events, which
 * name it by `id` only. `personId` is the person whose key seals it (architecture decision 11).
 */
export const Subject = z.strictObject({
  id: z.string(),
  personId: z.string(),
  kind: z.enum(['person', 'text', 'upload-row', 'portal-account', 'password']),
  data: z.record(z.string(), z.string()),
})
export type Subject = z.infer<typeof Subject>
