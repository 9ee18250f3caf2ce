/** A file as the browser hands it out, or a test makes it. */
type Named = Pick<File, 'name'>

export interface SortedFiles<T extends Named> {
  /** One is wanted; of several it cannot be told which is meant. */
  readonly workbooks: readonly T[]
  /** PDFs, and the list that says which is whose. */
  readonly files: readonly T[]
  /** Names that stand in several folders: whose it is could not be told. */
  readonly doubled: readonly string[]
  /** What is neither. */
  readonly others: readonly string[]
}

const MANIFEST = /^manifest\.(xlsx|csv)$/

/** Tells the workbook from the PDFs that go with it, by their names. Hidden files of the system are left out unsaid. */
export function sortFiles<T extends Named>(given: readonly T[]): SortedFiles<T> {
  const seen = given.filter(({ name }) => !/^(\.|~\$|desktop\.ini$|thumbs\.db$)/i.test(name))
  const isWorkbook = ({ name }: Named) => /\.(xlsx|csv)$/i.test(name) && !MANIFEST.test(name)
  const isFile = ({ name }: Named) => /\.pdf$/i.test(name) || MANIFEST.test(name)
  const files = seen.filter(isFile)
  const byName = Map.groupBy(files, ({ name }) => name)
  return {
    workbooks: seen.filter(isWorkbook),
    files,
    doubled: [...byName].flatMap(([name, same]) => (same.length > 1 ? [name] : [])),
    others: seen.filter((file) => !isWorkbook(file) && !isFile(file)).map(({ name }) => name),
  }
}
