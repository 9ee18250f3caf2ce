import * as z from 'zod/mini'
import { Letter, LetterCard } from './letter.ts'

/** Which letters are wanted, the newest first; all conditions must hold. */
export const LetterQuery = z.strictObject({
  direction: z.optional(Letter.shape.direction),
  series: z.optional(z.string().check(z.maxLength(60))),
  year: z.optional(z.int()),
  status: z.optional(z.array(Letter.shape.status)),
  /** Part of an agenda number, of the letter's own number, of sender, receiver or perihal; in capitals or not. */
  text: z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(200))),
  /** Only those that wait: without disposisi, with open branches, not sent yet. */
  waiting: z.optional(z.boolean()),
  limit: z.optional(z.int().check(z.minimum(1), z.maximum(200))),
  /** `next` of the page before. */
  after: z.optional(z.string().check(z.maxLength(100))),
})
export type LetterQuery = z.infer<typeof LetterQuery>

/** The same for a whole list, which has no pages. */
export const LetterFilter = z.omit(LetterQuery, { limit: true, after: true })
export type LetterFilter = z.infer<typeof LetterFilter>

export const LetterPage = z.strictObject({
  total: z.int(),
  letters: z.array(LetterCard),
  /** Absent on the last page. */
  next: z.optional(z.string()),
})
export type LetterPage = z.infer<typeof LetterPage>
