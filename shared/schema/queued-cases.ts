import * as z from 'zod/mini'
import { AnchorId } from './anchor.ts'

const Nip = z.string().check(z.regex(/^\d{18}$/))

/** Whose berkas wait on a portal for the asker; those of the person whose page is open are left out. */
export const QueueOfPortal = z.strictObject({ portal: AnchorId, nip: z.optional(Nip) })
export type QueueOfPortal = z.infer<typeof QueueOfPortal>

/** A berkas, or one row of a collective one, of which a step is to be done on a page of a portal. */
export const QueuedCase = z.strictObject({
  caseId: z.string(),
  number: z.string(),
  row: z.optional(z.int()),
  name: z.optional(z.string()),
  nip: Nip,
  /** Page of the portal's pack. */
  page: AnchorId,
})
export type QueuedCase = z.infer<typeof QueuedCase>

export const QueuedCases = z.strictObject({
  /** Berkas that wait there, a collective one counted once. */
  count: z.int(),
  /** The one that is due first, of those whose person can be looked up there. */
  next: z.optional(QueuedCase),
})
export type QueuedCases = z.infer<typeof QueuedCases>
