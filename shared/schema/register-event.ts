import * as z from 'zod/mini'
import { eventBase } from './event-base.ts'

const onRegister = { ...eventBase, series: z.string(), year: z.int() }

/** What can happen to a series of agenda numbers. */
export const registerEvents = [
  z.strictObject({
    type: z.literal('register.number-taken'),
    ...onRegister,
    number: z.int(),
    /** Of a number put in between (123a). */
    suffix: z.optional(z.string()),
  }),
  /** The year began in a paper book; here it goes on with `next`. */
  z.strictObject({ type: z.literal('register.started'), ...onRegister, next: z.int() }),
  /** These were written by hand while the computer was off. */
  z.strictObject({ type: z.literal('register.number-reserved'), ...onRegister, from: z.int(), to: z.int() }),
  /** These were never used. */
  z.strictObject({
    type: z.literal('register.gap-marked'),
    ...onRegister,
    from: z.int(),
    to: z.int(),
    reasonId: z.string(),
  }),
] as const
