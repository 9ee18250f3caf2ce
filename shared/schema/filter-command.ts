import * as z from 'zod/mini'
import { CaseListQuery } from './case-list.ts'

/** Which berkas are wanted and in which order, as `cases.list` takes it; without a page. */
export const CaseFilter = z.omit(CaseListQuery, { limit: true, after: true })
export type CaseFilter = z.infer<typeof CaseFilter>

const onFilter = { commandId: z.uuid(), filterId: z.uuid() }

export const SaveFilter = z.strictObject({
  ...onFilter,
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(80)),
  filter: CaseFilter,
  /** Default: for oneself alone. */
  shared: z.optional(z.boolean()),
})
export type SaveFilter = z.infer<typeof SaveFilter>

export const RemoveFilter = z.strictObject(onFilter)
export type RemoveFilter = z.infer<typeof RemoveFilter>

/** A saved filter as one who may use it sees it. */
export const FilterCard = z.strictObject({
  id: z.string(),
  name: z.string(),
  filter: CaseFilter,
  shared: z.boolean(),
  isOwn: z.boolean(),
  ownerName: z.string(),
})
export type FilterCard = z.infer<typeof FilterCard>
