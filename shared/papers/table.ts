/** A table for a spreadsheet program: text as it is, numbers as numbers. */
export interface Table {
  readonly titles: readonly string[]
  readonly rows: readonly (readonly (string | number)[])[]
}
