import * as z from 'zod/mini'

/** The letter that would go out with a return, as a person looks at it before it takes a number. */
export const ReturnDraft = z.strictObject({
  caseId: z.string(),
  /** Agenda number of the berkas. */
  number: z.string(),
  to: z.array(z.string()),
  perihal: z.string(),
  summary: z.string(),
  /** Names of the rows that it gives back, of a collective usulan. */
  rows: z.array(z.string()),
  /** Who would sign it, as a place of a signing line; absent where any supervisor may. */
  signer: z.optional(z.strictObject({ key: z.string(), jabatan: z.string() })),
})
export type ReturnDraft = z.infer<typeof ReturnDraft>

/** The letter that would give the blocked rows of an upload back. */
export const UploadLetterDraft = z.strictObject({
  runId: z.string(),
  /** Nobody, where the run belongs to no berkas. */
  to: z.array(z.string()),
  perihal: z.string(),
  summary: z.string(),
  /** Numbers of the rows in the workbook. */
  lines: z.array(z.int()),
  /** The first of them, each with what is to be mended. */
  rows: z.array(z.strictObject({ line: z.int(), message: z.string() })),
  signer: ReturnDraft.shape.signer,
  /** The letter that gives them back already, with its agenda number: then there is no other. */
  letter: z.optional(z.strictObject({ id: z.string(), number: z.string() })),
})
export type UploadLetterDraft = z.infer<typeof UploadLetterDraft>
