import * as z from 'zod/mini'
import { AnchorId } from './anchor.ts'

/** Says something of one anchor of a page of a portal pack. */
export const AnchorCommand = z.strictObject({
  commandId: z.uuid(),
  portal: AnchorId,
  page: AnchorId,
  anchor: AnchorId,
})
export type AnchorCommand = z.infer<typeof AnchorCommand>
