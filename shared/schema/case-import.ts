import * as z from 'zod/mini'
import { ApplicantKind } from './case-file.ts'

const ShortText = z.string().check(z.trim(), z.minLength(1), z.maxLength(200))

/** One running berkas as the office wrote it down; which SOP, step and person it means is looked up, never guessed. */
export const RunningCaseRow = z.strictObject({
  /** Row of the workbook, as a person counts. */
  line: z.int(),
  number: z.int().check(z.minimum(1), z.maximum(999_999)),
  sop: ShortText,
  /** Its number or its whole kegiatan. */
  step: z.string().check(z.trim(), z.minLength(1), z.maxLength(500)),
  applicant: ApplicantKind,
  nip: z.optional(z.string().check(z.regex(/^\d{18}$/))),
  name: z.optional(ShortText),
  receivedOn: z.optional(z.iso.date()),
  /** Since when it stands at the step. */
  stepSince: z.optional(z.iso.date()),
  /** Account id or whole name. */
  holder: z.optional(ShortText),
  serviceType: z.optional(ShortText),
})
export type RunningCaseRow = z.infer<typeof RunningCaseRow>

const onCases = {
  year: z.int().check(z.minimum(2000), z.maximum(2999)),
  rows: z.array(RunningCaseRow).check(z.maxLength(250)),
}

export const CheckCases = z.strictObject(onCases)
export type CheckCases = z.infer<typeof CheckCases>

/** A part of the running berkas, in the order of their numbers. */
export const ImportCases = z.strictObject({
  commandId: z.uuid(),
  ...onCases,
  /** SHA-256 of the workbook. */
  fileHash: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  /** Time counts from the days on the paper, where they are given; else from the import. */
  countFromPaper: z.boolean(),
})
export type ImportCases = z.infer<typeof ImportCases>
