import * as z from 'zod/mini'

const AgendaNumber = z.int().check(z.minimum(1), z.maximum(999_999))
const NumberRange = z.strictObject({ from: AgendaNumber, to: AgendaNumber })
const ShortText = z.string().check(z.trim(), z.minLength(1), z.maxLength(200))
const Sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/))

/** One letter as it stands in the agenda that the office kept before. */
export const AgendaRow = z.strictObject({
  /** Row of the workbook, as a person counts. */
  line: z.int(),
  number: AgendaNumber,
  /** Of a number that was put in between (123a). */
  suffix: z.optional(z.string().check(z.regex(/^[a-z]$/))),
  /** Day of receipt of one that came in; of one that went out, the day it bears. */
  on: z.iso.date(),
  /** The sender of one that came in, the receiver of one that went out. */
  party: ShortText,
  /** The number that its sender gave it. */
  letterNumber: z.optional(ShortText),
  letterOn: z.optional(z.iso.date()),
  perihal: z.string().check(z.trim(), z.minLength(1), z.maxLength(2000)),
  classification: z.optional(z.string().check(z.regex(/^\d{3}(\.\d{1,3}){0,5}$/))),
})
export type AgendaRow = z.infer<typeof AgendaRow>

const onAgenda = {
  series: z.string().check(z.minLength(1), z.maxLength(60)),
  year: z.int().check(z.minimum(2000), z.maximum(2999)),
  rows: z.array(AgendaRow).check(z.maxLength(500)),
}

export const CheckAgenda = z.strictObject(onAgenda)
export type CheckAgenda = z.infer<typeof CheckAgenda>

/** A part of an agenda in the order of its numbers: what stands in it, and what becomes of the numbers between. */
export const ImportAgenda = z.strictObject({
  commandId: z.uuid(),
  ...onAgenda,
  /** SHA-256 of the workbook. */
  fileHash: Sha256,
  /** Numbers that nothing stands under in the workbook. */
  gaps: z.array(NumberRange).check(z.maxLength(500)),
  /** Numbers whose row must be mended before it can be taken in. */
  waiting: z.array(NumberRange).check(z.maxLength(500)),
})
export type ImportAgenda = z.infer<typeof ImportAgenda>

/** How a row of an agenda stands to what is recorded: to be taken in, there already, or kept out. */
export const JudgedAgendaRow = z.strictObject({
  line: z.int(),
  state: z.enum(['new', 'there', 'refused']),
  /** Why it is kept out, in Bahasa Indonesia. */
  message: z.optional(z.string()),
})
export type JudgedAgendaRow = z.infer<typeof JudgedAgendaRow>
