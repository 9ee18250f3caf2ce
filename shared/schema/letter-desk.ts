import * as z from 'zod/mini'

const Id = z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), z.maxLength(60))
const Text = z.string().check(z.trim(), z.minLength(1), z.maxLength(200))

const PART = /\{(nomor(:[1-9])?|tahun|bulan-romawi|klasifikasi|kode)\}/g

/** Text and named parts, `{nomor}` among them; nothing else may stand in braces. */
const NumberFormat = z.string().check(
  z.maxLength(80),
  z.refine((format) => /\{nomor(:[1-9])?\}/.test(format) && /^[\w ./-]*$/.test(format.replaceAll(PART, ''))),
)

/** `provisional` = numbers of letters that nobody has signed yet. */
const Direction = z.enum(['incoming', 'outgoing', 'provisional', 'case', 'pengaduan'])

/** A series of numbers of the office: counted on its own, from 1 each year. */
export const RegisterBook = z.strictObject({
  id: Id,
  title: Text,
  direction: Direction,
  format: NumberFormat,
})
export type RegisterBook = z.infer<typeof RegisterBook>

/** One file of registers, or of instructions, or of both. */
export const LetterDeskFile = z.strictObject({
  registers: z._default(z.array(RegisterBook), []),
  instructions: z._default(z.array(Text), []),
})
export type LetterDeskFile = z.infer<typeof LetterDeskFile>

/** How an office numbers its letters, and what its disposisi may ask for. */
export const LetterDesk = z.strictObject({
  registers: z.array(RegisterBook),
  instructions: z.array(Text),
})
export type LetterDesk = z.infer<typeof LetterDesk>
