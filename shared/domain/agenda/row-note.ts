/** What is to be said of a row of a workbook, numbered as a spreadsheet program does. */
export interface RowNote {
  readonly row: number
  readonly message: string
}
