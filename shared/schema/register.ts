import * as z from 'zod/mini'
import { RegisterBook } from './letter-desk.ts'

const NumberRange = z.strictObject({ from: z.int(), to: z.int() })

/** A series in one year, e.g. `surat-masuk/2026`. Made by `applyEvent` alone. */
export const Register = z.strictObject({
  id: z.string(),
  /** The highest number that is given out, reserved or marked. */
  last: z.int(),
  /** How many numbers were taken here. */
  taken: z.int(),
  /** The first number that is kept here, where the year began in a paper book. */
  first: z.optional(z.int()),
  /** Written by hand while the computer was off; `used` are those that have been entered since. */
  reserved: z.optional(z.array(z.strictObject({ ...NumberRange.shape, used: z.array(z.int()) }))),
  /** Marked as never used, with the reason. */
  gaps: z.optional(z.array(z.strictObject({ ...NumberRange.shape, reasonId: z.string() }))),
  /** Put in between two numbers (123a). */
  sisipan: z.optional(z.array(z.strictObject({ number: z.int(), suffix: z.string() }))),
})
export type Register = z.infer<typeof Register>

/** Which number something new gets: the next one, one of those written by hand, or one put in behind another. */
export const NumberWish = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('reserved'), number: z.int().check(z.minimum(1)) }),
  z.strictObject({ kind: z.literal('sisipan'), after: z.int().check(z.minimum(1)) }),
])
export type NumberWish = z.infer<typeof NumberWish>

const onRegister = {
  commandId: z.uuid(),
  series: z.string().check(z.minLength(1), z.maxLength(60)),
  year: z.int().check(z.minimum(2000), z.maximum(2999)),
}
const AgendaNumber = z.int().check(z.minimum(1), z.maximum(999_999))
const Reason = z.string().check(z.trim(), z.minLength(1), z.maxLength(2000))

export const StartRegister = z.strictObject({ ...onRegister, next: AgendaNumber })
export type StartRegister = z.infer<typeof StartRegister>

export const ReserveNumbers = z.strictObject({ ...onRegister, from: AgendaNumber, to: AgendaNumber })
export type ReserveNumbers = z.infer<typeof ReserveNumbers>

export const MarkGap = z.strictObject({ ...onRegister, from: AgendaNumber, to: AgendaNumber, reason: Reason })
export type MarkGap = z.infer<typeof MarkGap>

/** A register of one year as its keeper sees it. */
export const RegisterCard = z.strictObject({
  ...RegisterBook.shape,
  year: z.int(),
  next: z.int(),
  last: z.int(),
  taken: z.int(),
  first: z.optional(z.int()),
  /** Numbers written by hand that nothing has been entered under yet. */
  open: z.array(NumberRange),
  gaps: z.array(z.strictObject({ ...NumberRange.shape, reason: z.string() })),
  sisipan: z.array(z.string()),
})
export type RegisterCard = z.infer<typeof RegisterCard>
