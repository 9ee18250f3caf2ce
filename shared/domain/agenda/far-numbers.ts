import type { PaperNumber } from './agenda-number.ts'
import type { RowNote } from './row-note.ts'

/** So many numbers may be marked as never used at once, here as in the register. */
const MOST_GAP = 1000

interface NumberedRow {
  readonly line: number
  readonly number?: PaperNumber | undefined
}

/**
 * Rows behind a gap that is too large to be one: a digit too many in one row would mark thousands of numbers as never
 * used. Which of its two sides is wrong is for a person to say.
 */
export function farNumbers(rows: readonly NumberedRow[]): RowNote[] {
  const numbered = rows
    .flatMap(({ line, number }) => (number ? [{ line, ...number }] : []))
    .toSorted((one, other) => one.number - other.number)
  const at = numbered.findIndex(
    ({ number }, index) => number - (numbered[index - 1]?.number ?? number) > MOST_GAP + 1,
  )
  const before = numbered[at - 1]
  if (!before) return []
  return numbered.slice(at).map(({ line, number, suffix = '' }) => ({
    row: line,
    message: `Nomor ${number}${suffix} terlalu jauh dari nomor ${before.number} di baris ${before.line}; betulkan salah satunya, atau tandai dahulu celah di antaranya.`,
  }))
}
