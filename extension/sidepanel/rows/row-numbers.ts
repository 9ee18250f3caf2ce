import type { NumberParticipants } from '#shared/schema/participant-command.ts'

type NumberedRow = NumberParticipants['rows'][number]

export interface RowNumbers {
  readonly rows: readonly NumberedRow[]
  /** Lines that say nothing certain, by their place in what was pasted. */
  readonly bad: readonly { readonly line: number; readonly text: string }[]
}

/**
 * Reads pasted nomor usulan: a line names its row by number or NIP. A number alone is taken only where one row is
 * selected: which row is meant is never guessed.
 */
export function rowNumbers(pasted: string, selected: readonly number[]): RowNumbers {
  const lines = pasted.split(/\r?\n/).map((text, at) => ({ line: at + 1, text: text.trim() }))
  const filled = lines.filter(({ text }) => text !== '')
  const [only] = selected
  const rows: NumberedRow[] = []
  const bad: { line: number; text: string }[] = []
  for (const { line, text } of filled) {
    const words = text.split(/[\s;,]+/)
    const row = rowOf(words, { only: selected.length === 1 && filled.length === 1 ? only : undefined })
    if (row) rows.push(row)
    else bad.push({ line, text })
  }
  return { rows, bad }
}

function rowOf(words: readonly string[], { only }: { only: number | undefined }): NumberedRow | undefined {
  const [first = '', second, ...more] = words
  if (more.length > 0) return undefined
  if (second === undefined) {
    return only === undefined ? undefined : { row: { no: only }, nomorUsulan: first }
  }
  if (/^\d{18}$/.test(first)) return { row: { nip: first }, nomorUsulan: second }
  return /^\d{1,4}$/.test(first) ? { row: { no: Number(first) }, nomorUsulan: second } : undefined
}
