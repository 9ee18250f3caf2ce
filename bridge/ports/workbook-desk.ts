import type { UploadFlowNote, WorkbookProblem } from '#shared/schema/upload-desk.ts'
import type { CheckedRow } from '#shared/schema/upload-run.ts'

/** A file that was sent with a workbook, or why it was not kept. */
export interface SentFile {
  readonly name: string
  /** In bytes. */
  readonly size: number
  /** SHA-256, hex; empty where it was not kept. */
  readonly hash: string
  readonly isPdf: boolean
  readonly isEncrypted: boolean
}

export interface SentWorkbook {
  readonly flow: string
  readonly name: string
  readonly bytes: Uint8Array
  /** Absent = none were sent. */
  readonly files?: readonly SentFile[] | undefined
  /** The list that says which file is whose, where one was sent. */
  readonly manifest?: { readonly name: string; readonly bytes: Uint8Array } | undefined
}

export interface WorkbookReading {
  /** Every row of the workbook in its order. */
  readonly rows: readonly CheckedRow[]
  /** What the flow calls the columns, by their keys. */
  readonly titles: Readonly<Record<string, string>>
  readonly problems: readonly WorkbookProblem[]
  /** PDFs that belong to no row. */
  readonly unused: readonly string[]
  /** The same workbook with a note on every row, as XLSX. */
  readonly annotated: Uint8Array
}

export interface NotedWorkbook {
  readonly name: string
  readonly bytes: Uint8Array
  /** By row as a person counts: the header is row 1. */
  readonly notes: readonly { readonly row: number; readonly message: string }[]
}

/** The table is none that the flow can read; the message is one sentence in Bahasa Indonesia. */
export class WorkbookRefused extends Error {
  override readonly name = 'WorkbookRefused'
}

/**
 * Reads workbooks for uploads. Whatever a file holds, it takes no more memory and time than it may, and holds up nothing
 * else; nothing in it runs.
 */
export interface WorkbookDesk {
  flows(): Promise<readonly UploadFlowNote[]>
  /** Fails with `WorkbookRefused`, also where there is no such flow. */
  check(sent: SentWorkbook): Promise<WorkbookReading>
  /** The table as XLSX with a note on each row that `notes` names; the others are said to be processed. */
  annotate(noted: NotedWorkbook): Promise<Uint8Array>
  /** An empty workbook as XLSX; `jenis` = the kind of rows it is for, else the first. Fails with `WorkbookRefused`. */
  template(wanted: { readonly flow: string; readonly jenis?: string | undefined }): Promise<Uint8Array>
}
