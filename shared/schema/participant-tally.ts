import * as z from 'zod/mini'

/** Where the rows of a collective berkas are, in figures; they add up to `total`. */
export const ParticipantCounts = z.strictObject({
  total: z.int(),
  /** With the berkas, in the step it stands in. */
  going: z.int(),
  /** Taken up again after the berkas went on; they come after it, step by step. */
  behind: z.int(),
  returned: z.int(),
  refused: z.int(),
  withdrawn: z.int(),
  /** Came after the berkas and reached the end by themselves. */
  done: z.int(),
})
export type ParticipantCounts = z.infer<typeof ParticipantCounts>

/** What a berkas knows of its rows: enough to say whether it may leave its step, whatever their number. */
export const ParticipantTally = z.strictObject({
  ...ParticipantCounts.shape,
  /** Service types of the rows that go with the berkas. */
  types: z.array(z.string()),
  /** Who judged rows or finished a step for them, each once. */
  doers: z.optional(z.array(z.strictObject({ stepId: z.string(), by: z.string() }))),
  /** Own verdicts of the rows that go with it, in the visit of that number. Absent = no row has one of its own. */
  judged: z.optional(
    z.strictObject({
      visit: z.int(),
      /** By kelengkapan: how many rows that need it have no verdict of their own on it. */
      open: z.record(z.string(), z.int()),
      /** Rows that lack something. */
      lacking: z.int(),
    }),
  ),
})
export type ParticipantTally = z.infer<typeof ParticipantTally>
