import * as z from 'zod/mini'
import { HandoverChannel } from './case-parts.ts'
import { ReasonCode } from './reason-code.ts'

/** What was done to rows of a collective usulan; `sent-back` and `refused-outside` by an outside body (BTS, TMS). */
export const RowActKind = z.enum([
  ...['added', 'judged', 'returned', 'sent-back', 'resumed', 'step-finished', 'refused', 'refused-outside'],
  ...['withdrawn', 'numbered', 'status-seen', 'result-recorded', 'handed-over'],
] as const)
export type RowActKind = z.infer<typeof RowActKind>

/** One act on rows, as the history of their berkas tells it: what, of which rows; what each row has stands in the list. */
export const RowAct = z.strictObject({
  /** Place in the log, which it shares with the events of the berkas. */
  seq: z.int(),
  at: z.iso.datetime(),
  actorId: z.string(),
  kind: RowActKind,
  /** Numbers of the rows in order, both ends included. */
  rows: z.array(z.strictObject({ from: z.int(), to: z.int() })),
  stepId: z.optional(z.string()),
  outcomeId: z.optional(z.string()),
  /** Absent where the rows have several. */
  reasonCode: z.optional(ReasonCode),
  channel: z.optional(HandoverChannel),
})
export type RowAct = z.infer<typeof RowAct>
