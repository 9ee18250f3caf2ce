import * as z from 'zod/mini'

/** Marks a document that was attached by mistake. */
export const VoidDocument = z.strictObject({
  commandId: z.uuid(),
  caseId: z.uuid(),
  documentId: z.uuid(),
  reason: z.string().check(z.trim(), z.minLength(1), z.maxLength(2000)),
})
export type VoidDocument = z.infer<typeof VoidDocument>
