import { readDay } from '../srikandi/read-day.ts'

export type DayCell = string | number | boolean | Date | null

/** Which of two figures is the day in `5/6/2026`; undefined = nobody has said. */
export type DayOrder = 'hari-bulan' | 'bulan-hari'

export type ReadDate =
  | { readonly ok: true; readonly date: string }
  | { readonly ok: false; readonly message: string }
  | undefined

const FIGURES = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/

/**
 * A reader for the dates of one column. `5/6/2026` is read only where the whole column agrees on what comes first;
 * where it also holds dates of Excel, those may have been turned round by a computer that puts the month first, and
 * are asked for as well. An empty cell is undefined.
 */
export function dayColumn(cells: readonly DayCell[], asked?: DayOrder): (cell: DayCell) => ReadDate {
  const texts = cells.filter((cell): cell is string => typeof cell === 'string').map((cell) => cell.trim())
  const pairs = texts.flatMap((text) => {
    const [, one = '', other = ''] = FIGURES.exec(text) ?? []
    return one ? [[Number(one), Number(other)] as const] : []
  })
  const isMixed = pairs.length > 0 && cells.some((cell) => cell instanceof Date)
  const shown = new Set<DayOrder>()
  for (const [one, other] of pairs) {
    if (one > 12) shown.add('hari-bulan')
    if (other > 12) shown.add('bulan-hari')
  }
  const agreed = asked ?? (shown.size === 1 && !isMixed ? [...shown][0] : undefined)
  return (cell) => {
    if (cell === null || cell === '') return undefined
    if (cell instanceof Date) return excelDate(cell, isMixed && asked === undefined)
    if (typeof cell === 'number') return serialDate(cell)
    return typeof cell === 'string' ? textDate(cell.trim(), agreed) : unreadable(String(cell))
  }
}

function excelDate(cell: Date, isDoubtful: boolean): ReadDate {
  if (Number.isNaN(cell.getTime())) return unreadable('')
  const date = cell.toISOString().slice(0, 10)
  const [year = '', month = '', day = ''] = date.split('-')
  const isEither = Number(day) <= 12 && day !== month
  return isDoubtful && isEither ? ambiguous(`${day}/${month}/${year}`) : { ok: true, date }
}

/** Excel counts days from 30 December 1899; what lies outside of 2000–2100 is no date of an agenda. */
function serialDate(cell: number): ReadDate {
  if (!Number.isInteger(cell) || cell < 36_526 || cell > 73_050) return unreadable(String(cell))
  return { ok: true, date: new Date((cell - 25_569) * 86_400_000).toISOString().slice(0, 10) }
}

function textDate(text: string, order: DayOrder | undefined): ReadDate {
  const [, one = '', other = '', year = ''] = FIGURES.exec(text) ?? []
  if (!one) return dateOr(text, text)
  const isEither = Number(one) <= 12 && Number(other) <= 12 && Number(one) !== Number(other)
  if (isEither && !order) return ambiguous(text)
  const isMonthFirst = isEither ? order === 'bulan-hari' : Number(other) > 12
  return dateOr(isMonthFirst ? `${other}/${one}/${year}` : text, text)
}

function dateOr(read: string, text: string): ReadDate {
  const date = readDay(read)
  return date === undefined ? unreadable(text) : { ok: true, date }
}

function unreadable(text: string): ReadDate {
  return {
    ok: false,
    message: `Tanggal "${text}" tidak dapat dibaca; tulis misalnya 3 Agustus 2026.`,
  }
}

function ambiguous(text: string): ReadDate {
  const message = `Tanggal ${text} dapat berarti dua hari yang berbeda; tulis nama bulannya, atau sebutkan --dates.`
  return { ok: false, message }
}
