/** What a row of a sheet has that its values do not tell: it can be read wrongly without anybody seeing it. */
export type CellMark =
  | { readonly kind: 'hidden' }
  | { readonly kind: 'merged' }
  | { readonly kind: 'formula' | 'error'; readonly column: number }

/** By row, as a person counts. */
export type CellMarks = ReadonlyMap<number, readonly CellMark[]>

/** Why a row cannot be taken as it looks; `columns` are those that are read. */
export function markProblems(marks: readonly CellMark[], columns: ReadonlyMap<number, string>): string[] {
  const problems = marks.flatMap((mark) => {
    if (mark.kind === 'hidden') return ['Baris ini tersembunyi; tampilkan dan periksa, lalu ulangi.']
    if (mark.kind === 'merged') return ['Baris ini memuat sel gabungan; pisahkan dan isi setiap barisnya.']
    const header = columns.get(mark.column)
    if (header === undefined) return []
    return mark.kind === 'formula'
      ? [`${header} berisi rumus; tempel sebagai nilai, lalu ulangi.`]
      : [`${header} berisi galat Excel seperti #N/A; isi dengan yang benar, lalu ulangi.`]
  })
  return [...new Set(problems)]
}
