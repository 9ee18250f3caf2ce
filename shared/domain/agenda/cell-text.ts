import type { DayCell } from './day-column.ts'

export type CellText =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly message: string }

/**
 * What a cell says as text. A number that a spreadsheet has rounded is refused, for its digits are gone; so is one with
 * decimals, for `800.10` has become `800.1`.
 */
export function cellText(cell: DayCell, header: string): CellText {
  const isRounded =
    (typeof cell === 'number' && Math.abs(cell) >= 1e15) ||
    (typeof cell === 'string' && /^\d([.,]\d+)?e\+\d+$/i.test(cell.trim()))
  if (isRounded)
    return { ok: false, message: `${header} dibulatkan Excel; ketik ulang angkanya di kolom berformat Teks.` }
  if (typeof cell === 'number' && !Number.isInteger(cell))
    return {
      ok: false,
      message: `${header} dibaca Excel sebagai bilangan ${cell}, nol di belakangnya dapat hilang; ketik ulang di kolom berformat Teks.`,
    }
  if (cell instanceof Date)
    return {
      ok: false,
      message: `${header} diubah Excel menjadi tanggal; ketik ulang di kolom berformat Teks.`,
    }
  return { ok: true, text: cell === null ? '' : String(cell).replaceAll(/\s+/g, ' ').trim() }
}
