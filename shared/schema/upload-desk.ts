import * as z from 'zod/mini'
import { DocumentHash } from './document.ts'

const Uuid = z.uuid()
const Name = z.string().check(z.minLength(1), z.maxLength(200))

/** Most files beside one workbook: their list must fit into one command. */
export const MOST_UPLOAD_FILES = 2_500

/** A flow as the panel offers it. */
export const UploadFlowNote = z.strictObject({
  id: z.string(),
  title: z.string(),
  takesFiles: z.boolean(),
  /** Kinds of rows that have a template of their own. */
  jenis: z.array(z.string()),
})
export type UploadFlowNote = z.infer<typeof UploadFlowNote>

/** Why the bridge did not keep a file: it is no whole PDF, has a password, is too large, or empty. */
const FileFault = z.enum(['not-pdf', 'encrypted', 'too-large', 'empty'])
export type FileFault = z.infer<typeof FileFault>

/** A file beside the workbook: kept under the run through the document door, or not, and why. */
const NamedFile = z.union([
  z.strictObject({ name: Name, hash: DocumentHash }),
  z.strictObject({ name: Name, fault: FileFault, size: z.int().check(z.nonnegative()) }),
])
export type NamedFile = z.infer<typeof NamedFile>

/** A workbook that was sent under the id of the run that it may become. */
export const CheckWorkbook = z.strictObject({
  runId: Uuid,
  flow: z.string().check(z.maxLength(60)),
  workbook: z.strictObject({ name: Name, hash: DocumentHash }),
  /** Absent = only the workbook was sent: rows that need a PDF are then checked without it, and cannot be planned. */
  files: z.optional(z.array(NamedFile).check(z.maxLength(MOST_UPLOAD_FILES))),
})
export type CheckWorkbook = z.infer<typeof CheckWorkbook>

export const WorkbookProblem = z.strictObject({
  /** As a person counts: the header is row 1. */
  row: z.int(),
  column: z.optional(z.string()),
  code: z.string(),
  /** One sentence in Bahasa Indonesia, as in the annotated workbook. */
  message: z.string(),
})
export type WorkbookProblem = z.infer<typeof WorkbookProblem>

/** What a check found; of many problems the first ones, for all of them stand in the annotated workbook. */
export const CheckedWorkbook = z.strictObject({
  total: z.int(),
  ready: z.int(),
  problems: z.array(WorkbookProblem),
  /** Names of PDFs that belong to no row. */
  unused: z.array(z.string()),
  annotated: z.strictObject({ file: z.string(), mediaType: z.string(), base64: z.string() }),
})
export type CheckedWorkbook = z.infer<typeof CheckedWorkbook>

/** Plans what was checked, as it lies at the bridge; it is checked once more. */
export const PlanWorkbook = z.strictObject({
  ...CheckWorkbook.shape,
  commandId: Uuid,
  /** The berkas it is for, by its agenda number. */
  caseNumber: z.optional(z.string().check(z.minLength(1), z.maxLength(60))),
})
export type PlanWorkbook = z.infer<typeof PlanWorkbook>
