import * as z from 'zod/mini'

/** Something wrong, doubtful or open in a file that an office edits; what the checking commands print. */
export const Finding = z.strictObject({
  file: z.string(),
  /** Counted from 1; absent where the fault lies in the file as a whole. */
  line: z.optional(z.int()),
  code: z.string(),
  severity: z.enum(['error', 'warning', 'question']),
  /** The place inside the file as a person would say it, e.g. `steps[2].mutuBaku.waktu`. */
  where: z.string(),
  /** One sentence in Bahasa Indonesia: what is wrong and what to do next. */
  message: z.string(),
})
export type Finding = z.infer<typeof Finding>

/** Keys and indexes from the top of a document down to a value. */
export type DocumentPath = readonly (string | number)[]

/** The line of the key or item at a path, or of its nearest parent that exists. */
export type LineOf = (path: DocumentPath) => number | undefined
