/** A cell as the workbook holds it; `null` is an empty one. */
export type WorkbookCell = string | number | boolean | Date | null

/** A row of the workbook by column key. */
export interface WorkbookRow {
  /** As a person counts: the header is row 1. */
  readonly line: number
  readonly cells: Readonly<Record<string, WorkbookCell>>
}

/** What lies in the folder under a name that the workbook gives. */
export interface PdfFacts {
  readonly path: string
  readonly bytes: number
  readonly sha256: string
  readonly isPdf: boolean
  readonly isEncrypted: boolean
}

export interface RowsToCheck {
  readonly rows: readonly WorkbookRow[]
  /** By file name; a name that is missing here is missing in the folder. Absent = no folder was given. */
  readonly files?: ReadonlyMap<string, PdfFacts>
}

export interface RowProblem {
  readonly row: number
  /** Header of the column, where one cell is to blame. */
  readonly column?: string
  readonly code: string
  /** One sentence in Bahasa Indonesia: the place and the next action. */
  readonly message: string
}

export interface ReadyRow {
  readonly line: number
  readonly data: Readonly<Record<string, string>>
}

export interface CheckedRows {
  readonly ready: readonly ReadyRow[]
  readonly blocked: readonly RowProblem[]
}
