import type { RowProblem, WorkbookRow } from '../checked-rows.ts'
import { plainCell } from './plain-cell.ts'
import { headerOf } from './riwayat-columns.ts'

/** Rows that would be one record in the portal (NIP, jenis, nomor), by line: each names the others. */
export function findDoubles(rows: readonly WorkbookRow[]): Map<number, RowProblem> {
  const byKey = Map.groupBy(rows, keyOf)
  const doubles = new Map<number, RowProblem>()
  for (const [key, same] of byKey) {
    if (key === '' || same.length < 2) continue
    const lines = same.map(({ line }) => line)
    for (const line of lines) doubles.set(line, problemOf(line, lines))
  }
  return doubles
}

function problemOf(line: number, lines: readonly number[]): RowProblem {
  const others = lines.filter((other) => other !== line).join(', ')
  return {
    row: line,
    column: headerOf('nomor'),
    code: 'duplicate',
    message: `Nomor Sertifikat: sama dengan baris ${others} (NIP, jenis, dan nomor); sisakan satu.`,
  }
}

/** Empty where a part is missing: such a row is blocked for that already. */
function keyOf({ cells }: WorkbookRow): string {
  const nip = plainCell(cells.nip ?? null).replaceAll(' ', '')
  const parts = [nip, plainCell(cells.jenis ?? null), plainCell(cells.nomor ?? null)]
  return parts.includes('') ? '' : parts.join('|').toLowerCase()
}
