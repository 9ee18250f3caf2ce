import * as z from 'zod/mini'
import { eventBase } from './event-base.ts'

/** What can happen to a series of agenda numbers. */
export const registerEvents = [
  z.strictObject({
    type: z.literal('register.number-taken'),
    ...eventBase,
    series: z.string(),
    year: z.int(),
    number: z.int(),
  }),
] as const
