import * as z from 'zod/mini'
import { DocumentHash } from './document.ts'

/** Names a document that was sent before (`POST /documents`) as one of a berkas. */
export const AttachDocument = z.strictObject({
  commandId: z.uuid(),
  caseId: z.uuid(),
  hash: DocumentHash,
  /** What it is, e.g. "Surat pengantar OPD". */
  label: z.string().check(z.trim(), z.minLength(1), z.maxLength(200)),
  /** The step it belongs to; the present one unless named. */
  stepId: z.optional(z.string().check(z.minLength(1), z.maxLength(200))),
})
export type AttachDocument = z.infer<typeof AttachDocument>
