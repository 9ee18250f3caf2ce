import * as z from 'zod/mini'
import { ParticipantState } from './participant.ts'

/** Which rows of a berkas are wanted; all conditions must hold. */
export const ParticipantFilter = z.strictObject({
  caseId: z.uuid(),
  state: z.optional(ParticipantState),
  stepId: z.optional(z.string().check(z.maxLength(200))),
  /** Part of a name, NIP or nomor usulan. */
  text: z.optional(z.string().check(z.minLength(1), z.maxLength(200))),
  /** Finished, with a result that nobody has taken. */
  untaken: z.optional(z.boolean()),
  /** Lacks something in the step it stands in. */
  incomplete: z.optional(z.boolean()),
  /** `next` of the page before. */
  after: z.optional(z.int().check(z.minimum(0))),
  limit: z.optional(z.int().check(z.minimum(1), z.maximum(500))),
})
export type ParticipantFilter = z.infer<typeof ParticipantFilter>
