import * as z from 'zod/mini'
import { TimeZone } from './calendar.ts'
import { eventBase } from './event-base.ts'
import { Acting, Holding, Post, Unit } from './organisation.ts'

/** What can happen to the agency's structure. An import replaces all of it but who acts for whom. */
export const organisationEvents = [
  z.strictObject({
    type: z.literal('organisation.imported'),
    ...eventBase,
    timeZone: TimeZone,
    units: z.array(Unit),
    posts: z.array(Post),
    holdings: z.array(Holding),
  }),
  z.strictObject({ type: z.literal('organisation.acting-recorded'), ...eventBase, acting: Acting }),
  z.strictObject({ type: z.literal('organisation.acting-ended'), ...eventBase, actingId: z.string() }),
] as const
