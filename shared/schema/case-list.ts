import * as z from 'zod/mini'
import { CaseCard } from './board.ts'
import { CaseQuery } from './case-query.ts'

const { text, ...wanted } = z.omit(CaseQuery, { sight: true, limit: true }).shape
const Limit = z.optional(z.int().check(z.minimum(1), z.maximum(100)))

/** `late` = past its due moment; `today` = due on this day; `two-days` = due from now until the day after tomorrow. */
export const DueWindow = z.enum(['late', 'today', 'two-days'])
export type DueWindow = z.infer<typeof DueWindow>

/** `mine` = what waits for the asker or is in his hands; `unit` = of the units that he sits in. */
export const CaseScope = z.enum(['mine', 'unit', 'all'])
export type CaseScope = z.infer<typeof CaseScope>

/** Which berkas are wanted; all conditions must hold. Without `sort`: what is due first comes first. */
export const CaseListQuery = z.strictObject({
  ...wanted,
  text,
  /** Default `all`. */
  scope: z.optional(CaseScope),
  due: z.optional(DueWindow),
  /** Whether it was sent back at least once. */
  returned: z.optional(z.boolean()),
  /** Whether its result waits to be taken. */
  untaken: z.optional(z.boolean()),
  /** Default 50. */
  limit: Limit,
})
export type CaseListQuery = z.infer<typeof CaseListQuery>

export const CaseListPage = z.strictObject({
  /** All that match, on every page. */
  total: z.int(),
  cases: z.array(CaseCard),
  /** Absent on the last page. */
  next: z.optional(z.string()),
})
export type CaseListPage = z.infer<typeof CaseListPage>

/**
 * Where a search found its words; `participant` = the name or NIP of a row, `letter` = its number, sender or perihal,
 * `text` = a note, a reason or a remark.
 */
export const MatchedPart = z.enum([
  'number',
  'name',
  'nip',
  'participant',
  'nomor-usulan',
  'letter',
  'text',
  'sop',
  'step',
  'holder',
])
export type MatchedPart = z.infer<typeof MatchedPart>

export const CaseSearch = z.strictObject({
  text: z.string().check(z.trim(), z.minLength(1), z.maxLength(200)),
  /** Default 50. */
  limit: Limit,
  after: wanted.after,
})
export type CaseSearch = z.infer<typeof CaseSearch>

/** What was found, with what changed last on top. */
export const CaseSearchPage = z.strictObject({
  total: z.int(),
  found: z.array(z.strictObject({ card: CaseCard, matched: z.array(MatchedPart) })),
  next: z.optional(z.string()),
})
export type CaseSearchPage = z.infer<typeof CaseSearchPage>
