import * as z from 'zod/mini'
import { Capacity } from './capacity.ts'
import { Sheet, SheetCard } from './sheet.ts'

const At = z.iso.datetime()

export const Urgency = z.enum(['biasa', 'segera', 'sangat-segera'])
export type Urgency = z.infer<typeof Urgency>

export const Security = z.enum(['biasa', 'terbatas', 'rahasia', 'sangat-rahasia'])
export type Security = z.infer<typeof Security>

/** One branch of the tree: from one to one. Several receivers of one sheet are branches of the same issue. */
export const Disposisi = z.strictObject({
  id: z.string(),
  /** Step of the berkas that it was issued in; a letter has none. */
  stepId: z.optional(z.string()),
  /** The sheet it was written on, with all its receivers; absent = it is the only one. */
  issueId: z.optional(z.string()),
  /** The disposisi that its giver had received. */
  parentId: z.optional(z.string()),
  /** Of several receivers the one who brings the others together. */
  coordinator: z.optional(z.boolean()),
  from: z.string(),
  to: z.string(),
  /** The post that its receiver was given it in; absent = himself. */
  toPostId: z.optional(z.string()),
  /** What he was in it at that moment, as it is printed; absent on those from before it was kept. */
  toJabatan: z.optional(z.string()),
  /** Of its giver at that moment, as it is printed over his name; absent on those from before it was kept. */
  jabatan: z.optional(z.string()),
  capacity: z.optional(Capacity),
  instructions: z.array(z.string()),
  noteId: z.optional(z.string()),
  urgency: Urgency,
  security: Security,
  issuedAt: At,
  /** Closing of service on the day it is to be settled by. */
  dueAt: z.optional(At),
  readAt: z.optional(At),
  settledAt: z.optional(At),
  /** The receiver's report; absent where the berkas itself went on. */
  reportId: z.optional(z.string()),
  withdrawnAt: z.optional(At),
  sheet: z.optional(Sheet),
})
export type Disposisi = z.infer<typeof Disposisi>

/** A disposisi as it is issued; all else comes later. */
export const NewDisposisi = z.omit(Disposisi, {
  readAt: true,
  settledAt: true,
  reportId: true,
  withdrawnAt: true,
})
export type NewDisposisi = z.infer<typeof NewDisposisi>

/** How far a branch has come. `passed-on` = branches of its own are not at their end. */
export const BranchState = z.enum(['unread', 'read', 'passed-on', 'settled', 'withdrawn'])
export type BranchState = z.infer<typeof BranchState>

export const DisposisiCard = z.strictObject({
  ...Disposisi.shape,
  state: BranchState,
  fromName: z.string(),
  toName: z.string(),
  note: z.optional(z.string()),
  report: z.optional(z.string()),
  sheet: z.optional(SheetCard),
})
export type DisposisiCard = z.infer<typeof DisposisiCard>
