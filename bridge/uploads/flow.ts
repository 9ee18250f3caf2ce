import type { ReportTable, RowToReport } from '#bridge/ports/report-table.ts'
import type { UploadPortal } from '#bridge/ports/upload-portal.ts'
import type { CheckedRows, RowsToCheck } from './checked-rows.ts'
import type { PortalBrowser } from './portal-browser.ts'

/** What the report and the terminal say of a row; the keys of its `data` are the flow's own business. */
export interface RowIdentity {
  readonly nip: string
  readonly name: string
  readonly kind: string
  readonly number: string
}

/** One kind of record filed into one portal. A flow is a folder of page objects behind this. */
export interface UploadFlow {
  readonly id: string
  readonly title: string
  /** Where its portal stands. */
  readonly host: string
  readonly columns: readonly FlowColumn[]
  /** The columns that a workbook with these words in its column `jenis` needs; without a word, those of the first kind. */
  columnsFor(jenis: readonly string[]): readonly FlowColumn[]
  /** Words of the column `jenis` that have a template of their own, where there are several. */
  readonly jenis?: readonly string[]
  /** Key of the column that names a file in the folder; absent where no files go along. */
  readonly fileColumn?: string
  check(input: RowsToCheck): CheckedRows
  /** Which form of the portal a row goes into, and the fields of it that the flow fills. */
  formOf(data: Readonly<Record<string, string>>): {
    readonly kind: string
    readonly fields: readonly string[]
  }
  identify(data: Readonly<Record<string, string>>): RowIdentity
  /** The table of its report, where that is not the usual one of what was filed. `reasonOf` words a row that failed. */
  report?(rows: readonly RowToReport[], reasonOf: (row: RowToReport) => string): ReportTable | undefined
  openPortal(browser: PortalBrowser, options?: PortalOptions): UploadPortal
}

export interface PortalOptions {
  /** How long the portal may take to answer a click before the answer counts as unclear. */
  readonly answerMs?: number | undefined
  /** A PDF that the bridge keeps for the run, by its SHA-256; undefined where it has none. */
  readonly readKept?: ((hash: string) => Promise<Uint8Array | undefined>) | undefined
}

/** A column of the workbook. `header` is what messages and the sample call it, `aliases` what offices write. */
export interface FlowColumn {
  readonly key: string
  readonly header: string
  readonly aliases: readonly string[]
  readonly optional?: boolean
  /** Kinds of rows call it by names of their own, so that it may stand there under several. */
  readonly severalNames?: boolean
}
