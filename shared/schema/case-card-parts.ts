import * as z from 'zod/mini'
import { ChildCase, EndOfCase, Hold } from './case-parts.ts'

const At = z.iso.datetime()
const said = { at: At, byName: z.string() }

/** What moves and kinds of steps add to the card of a berkas; each is left out where there is nothing to say. */
export const caseCardParts = {
  /** Why it lies still. Whose clock runs meanwhile is the product's default ("aturan bawaan"). */
  held: z.optional(z.strictObject({ ...said, waitsFor: Hold.shape.waitsFor, reason: z.string() })),
  ended: z.optional(
    z.strictObject({
      ...said,
      how: EndOfCase.shape.how,
      reasonCode: EndOfCase.shape.reasonCode,
      reason: z.string(),
      byOutside: EndOfCase.shape.byOutside,
    }),
  ),
  /** How often it went back: to the applicant, and from the outside body to the office. */
  rounds: z.optional(z.strictObject({ applicant: z.int(), outside: z.int() })),
  /** Where it lies with the outside body. */
  outside: z.optional(
    z.strictObject({
      sentOn: z.iso.date(),
      reference: z.optional(z.string()),
      expectedAt: z.optional(At),
      nextFollowUpAt: z.optional(At),
      /** Whether the interval of following up is the SOP's or the product's own. */
      followUpRule: z.enum(['menurut-sop', 'aturan-bawaan']),
      followUps: z.int(),
      lastSeen: z.optional(z.strictObject({ ...said, status: z.string() })),
    }),
  ),
  /** The berkas that the step opened, and how they ended. */
  children: z.optional(
    z.array(z.strictObject({ caseId: z.string(), number: z.string(), how: ChildCase.shape.how })),
  ),
  parent: z.optional(z.strictObject({ caseId: z.string() })),
  /** The result is ready and not yet handed over, since then. */
  untakenSince: z.optional(At),
  lastNote: z.optional(z.strictObject({ ...said, text: z.string() })),
}

/** What they add to the step that a berkas stands in. */
export const stepCardParts = {
  /** The how manieth stay in this step, from the second on. */
  visit: z.optional(z.int()),
  isOptional: z.optional(z.boolean()),
  /** The text that the applicant is to be told; holds nothing personal. */
  noticeText: z.optional(z.string()),
  noticeTries: z.optional(z.int()),
  /** Where the report has to come to next. */
  station: z.optional(z.strictObject({ id: z.string(), jabatan: z.string() })),
  /** The SOP that the step leads to, where one is named. */
  subSop: z.optional(z.string()),
  archive: z.optional(
    z.strictObject({
      classification: z.optional(z.string()),
      place: z.optional(z.string()),
      retentionYears: z.optional(z.int()),
    }),
  ),
}
