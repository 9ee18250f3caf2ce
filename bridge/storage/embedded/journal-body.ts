import * as z from 'zod/mini'
import { NewEvent } from '#shared/schema/event.ts'
import { Subject } from '#shared/schema/subject.ts'
import { SealedSubject } from './sealed-subject.ts'

const fields = {
  /** Number of the first event. */
  seq: z.int(),
  commandId: z.string(),
  /** Digest of the line before. */
  prev: z.string(),
  /** When it was written; when it happened is in the events. */
  at: z.iso.datetime(),
  events: z.array(NewEvent).check(z.minLength(1)),
}

/** One transaction, as a line of the journal holds it. */
export const JournalBody = z.strictObject({
  v: z.literal([2, 3]),
  ...fields,
  /**
   * Number of the first event that was written with one and the same sync; absent in the second form. All before it
   * was on the disk before: a hole there is damage, a hole after it may be what a power cut left.
   */
  group: z.optional(z.int()),
  subjects: z.array(SealedSubject),
})
export type JournalBody = z.infer<typeof JournalBody>

/** The same in the first form, where everybody could read what is known of people. */
export const PlainBody = z.strictObject({ v: z.literal(1), ...fields, subjects: z.array(Subject) })
export type PlainBody = z.infer<typeof PlainBody>

/** The newest form that this code understands. */
export const newestVersion = 3
