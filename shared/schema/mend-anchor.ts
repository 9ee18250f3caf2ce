import * as z from 'zod/mini'
import { Anchor, AnchorId } from './anchor.ts'
import { LongText } from './on-case.ts'

/** Puts what a person pointed at in the place of a pack's anchor, for the whole office. */
export const MendAnchor = z.strictObject({
  commandId: z.uuid(),
  portal: AnchorId,
  page: AnchorId,
  /** The anchor of that page; one that it does not have yet is added. */
  anchor: AnchorId,
  points: Anchor,
  reason: LongText,
})
export type MendAnchor = z.infer<typeof MendAnchor>
