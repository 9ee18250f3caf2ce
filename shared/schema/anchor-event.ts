import * as z from 'zod/mini'
import { eventBase } from './event-base.ts'

/** What can happen to an anchor of a portal pack in the office. */
export const anchorEvents = [
  /** Pointed out on the open page; what was pointed at and why are texts, so they lie in the subject record. */
  z.strictObject({
    type: z.literal('anchor.mended'),
    ...eventBase,
    portal: z.string(),
    page: z.string(),
    anchor: z.string(),
    subjectId: z.string(),
  }),
] as const
