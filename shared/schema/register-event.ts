import * as z from 'zod/mini'
import { eventBase } from './event-base.ts'

const NumberRange = z.strictObject({ from: z.int(), to: z.int() })
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
  /** Letters of the agenda that was kept before came in with their numbers; `waiting` are those still to be mended. */
  z.strictObject({
    type: z.literal('register.imported'),
    ...onRegister,
    numbers: z.array(NumberRange),
    sisipan: z.array(z.strictObject({ number: z.int(), suffix: z.string() })),
    waiting: z.array(NumberRange),
    /** Where the agenda does not begin with 1. */
    first: z.optional(z.int()),
  }),
] as const
