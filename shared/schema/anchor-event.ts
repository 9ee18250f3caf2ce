import * as z from 'zod/mini'
import { eventBase } from './event-base.ts'

const onAnchor = { ...eventBase, portal: z.string(), page: z.string(), anchor: z.string() }

/** What can happen to an anchor of a portal pack in the office. */
export const anchorEvents = [
  /** Pointed out on the open page; what was pointed at and why are texts, so they lie in the subject record. */
  z.strictObject({ type: z.literal('anchor.mended'), ...onAnchor, subjectId: z.string() }),
  /** Somebody asked to be shown it on its page, and there was not exactly one. Told once until it is mended. */
  z.strictObject({ type: z.literal('anchor.lost'), ...onAnchor }),
  /** What was pointed out counts no more; the pack's own does. */
  z.strictObject({ type: z.literal('anchor.taken-back'), ...onAnchor }),
] as const
