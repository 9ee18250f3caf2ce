import * as z from 'zod/mini'
import { CaseFilter } from './filter-command.ts'
import { LetterFilter } from './letter-query.ts'

/** By its id, or by its agenda number as it is printed. */
const OfCase = { caseId: z.string().check(z.minLength(1), z.maxLength(60)) }

/** `csv-excel` = for a double click in Indonesian Excel. */
const TableForm = z.enum(['xlsx', 'csv', 'csv-excel'])

/** A paper that is asked for. */
export const MakePaper = z.discriminatedUnion('paper', [
  z.strictObject({
    paper: z.literal('lembar-disposisi'),
    /** One of the two. */
    caseId: z.optional(OfCase.caseId),
    letterId: z.optional(z.uuid()),
    /** A branch of the sheet; without it the newest, and an empty sheet where there is none. */
    disposisiId: z.optional(z.string().check(z.minLength(1), z.maxLength(200))),
  }),
  z.strictObject({ paper: z.literal('lembar-konsultasi'), ...OfCase }),
  z.strictObject({ paper: z.literal('tanda-terima'), ...OfCase }),
  z.strictObject({
    paper: z.literal('surat-pengembalian'),
    ...OfCase,
    /** One of several letters that a berkas was returned with; without it the one that all of its return has. */
    letterId: z.optional(z.uuid()),
  }),
  /** The letter that gives blocked rows of an upload back. */
  z.strictObject({ paper: z.literal('surat-pengembalian-baris'), letterId: z.uuid() }),
  z.strictObject({ paper: z.literal('riwayat-berkas'), ...OfCase }),
  /** Local dates, both included; `series` = id of a register, that of berkas unless named. */
  z.strictObject({
    paper: z.literal('buku-agenda'),
    from: z.iso.date(),
    to: z.iso.date(),
    series: z.optional(z.string().check(z.minLength(1), z.maxLength(60))),
  }),
  z.strictObject({ paper: z.literal('daftar-peserta'), ...OfCase, table: TableForm }),
  z.strictObject({
    paper: z.literal('daftar-berkas'),
    table: TableForm,
    query: CaseFilter,
  }),
  z.strictObject({ paper: z.literal('daftar-surat'), table: TableForm, query: LetterFilter }),
])
export type MakePaper = z.infer<typeof MakePaper>

/** A paper that was made. */
export const MadePaper = z.strictObject({
  /** A name for the file; it says nothing of a person. */
  file: z.string(),
  mediaType: z.string(),
  base64: z.string(),
})
export type MadePaper = z.infer<typeof MadePaper>
