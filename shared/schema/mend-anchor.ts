import * as z from 'zod/mini'
import { Anchor } from './anchor.ts'
import { AnchorCommand } from './anchor-command.ts'
import { LongText } from './on-case.ts'

/**
 * Puts what a person pointed at in the place of a pack's anchor, for the whole office; one that the page does not have
 * yet is added.
 */
export const MendAnchor = z.strictObject({ ...AnchorCommand.shape, points: Anchor, reason: LongText })
export type MendAnchor = z.infer<typeof MendAnchor>
