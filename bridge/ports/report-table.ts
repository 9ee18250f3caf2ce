import type { UploadRow } from '#shared/schema/upload-run.ts'

/** A row of a run with its values, as a report is made from it. */
export interface RowToReport extends UploadRow {
  readonly data: Readonly<Record<string, string>>
}

/** What a flow reports in place of the usual table of what was filed. */
export interface ReportTable {
  /** Over the table, in capitals. */
  readonly heading: string
  /** Widths in characters. */
  readonly columns: readonly { readonly title: string; readonly width: number }[]
  /** Every row of the workbook in its order; `tone` marks what needs a look. */
  readonly rows: readonly { readonly cells: readonly string[]; readonly tone?: 'good' | 'look' | 'bad' }[]
  readonly totals: readonly (readonly [label: string, value: string])[]
}
