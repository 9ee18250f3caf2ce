import * as z from 'zod/mini'
import { LongText } from './on-case.ts'
import { Anchor, PortalPartId } from './portal.ts'

/** Puts what a person pointed at in the place of a pack's anchor, for the whole office. */
export const MendAnchor = z.strictObject({
  commandId: z.uuid(),
  portal: PortalPartId,
  page: PortalPartId,
  /** The anchor of that page; one that it does not have yet is added. */
  anchor: PortalPartId,
  points: Anchor,
  reason: LongText,
})
export type MendAnchor = z.infer<typeof MendAnchor>
