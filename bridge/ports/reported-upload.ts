import type { RowState, UploadProof } from '#shared/schema/upload-run.ts'
import type { ReportTable } from './report-table.ts'

/** A row as the report tells it. */
export interface ReportedRow {
  readonly line: number
  readonly nip: string
  readonly name: string
  readonly kind: string
  readonly number: string
  readonly state: RowState
  readonly why?: string | undefined
  readonly detail?: string | undefined
  readonly proof?: UploadProof | undefined
  readonly changedAt: string
}

/** Who signs, in order; a name that is not known stays a dotted line. */
export interface ReportSigner {
  readonly heading: string
  readonly jabatan: string
  readonly name?: string
  readonly nip?: string
}

/** All that a report of a run tells. */
export interface ReportedUpload {
  /** Absent where the run belongs to no berkas, hence to no SOP. */
  readonly agency?: string | undefined
  readonly unit?: string | undefined
  readonly title: string
  readonly runId: string
  readonly workbook: string
  readonly caseNumber?: string | undefined
  readonly startedAt?: string | undefined
  readonly finishedAt?: string | undefined
  readonly madeAt: Date
  /** The report of the same run that this one takes the place of: when it was attached, and SHA-256 of its XLSX. */
  readonly replaces?: { readonly madeAt: string; readonly sheetHash: string } | undefined
  readonly timeZone: string
  readonly rows: readonly ReportedRow[]
  /** Of a flow that reports something else than what was filed. */
  readonly table?: ReportTable | undefined
  readonly signers: readonly ReportSigner[]
}

/** The same as a paper: what people sign beside the XLSX that lists every row. */
export interface UploadPaper extends ReportedUpload {
  /** SHA-256 of that XLSX, hex. */
  readonly sheetHash: string
}
