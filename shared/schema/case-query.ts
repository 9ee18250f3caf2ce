import * as z from 'zod/mini'
import { CaseEntry } from './case-entry.ts'
import { CaseFile } from './case-file.ts'

const At = z.iso.datetime()
const Word = z.string().check(z.minLength(1), z.maxLength(200))
/** Any of them will do. */
const Words = z.array(Word).check(z.maxLength(200))

export const LONGEST_CASE_PAGE = 200

/**
 * `changed` = by the last event in the log; `number` = by year, then number; `name` = of the applicant; `due` = as the
 * lens says, what has no limit last.
 */
export const CaseSort = z.enum(['changed', 'opened', 'number', 'name', 'due'])
export type CaseSort = z.infer<typeof CaseSort>

/** Which berkas are wanted, in which order; all conditions must hold. Without `sort`: what changed last comes first. */
export const CaseQuery = z.strictObject({
  /** Part of a name, a NIP or an agenda number, in capitals or not. */
  text: z.optional(Word),
  /** Applicant's or participant's, whole. */
  nip: z.optional(Word),
  /** Agenda numbers, whole. */
  numbers: z.optional(Words),
  status: z.optional(z.array(CaseFile.shape.status)),
  sopId: z.optional(Word),
  stepId: z.optional(Word),
  holder: z.optional(Word),
  unitIds: z.optional(Words),
  /** `sight` of the one who asks: only what reaches one of these keys, and what is kept from nobody. */
  sight: z.optional(z.array(Word)),
  letterId: z.optional(Word),
  openedFrom: z.optional(At),
  /** Not included. */
  openedTo: z.optional(At),
  sort: z.optional(CaseSort),
  order: z.optional(z.enum(['asc', 'desc'])),
  /** Default 50. */
  limit: z.optional(z.int().check(z.minimum(1), z.maximum(LONGEST_CASE_PAGE))),
  /** `next` of the page before, with the same sort and order. */
  after: z.optional(z.string().check(z.maxLength(1000))),
})
export type CaseQuery = z.infer<typeof CaseQuery>

export const CasePage = z.strictObject({
  /** All that match, on every page. */
  total: z.int(),
  cases: z.array(CaseEntry),
  /** Absent on the last page. */
  next: z.optional(z.string()),
})
export type CasePage = z.infer<typeof CasePage>
