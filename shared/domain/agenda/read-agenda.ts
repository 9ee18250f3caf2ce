import { AgendaRow } from '#shared/schema/agenda-import.ts'
import { type AgendaKey, agendaColumns } from './agenda-columns.ts'
import { agendaNumber } from './agenda-number.ts'
import { type CellMarks, markProblems } from './cell-marks.ts'
import { cellText } from './cell-text.ts'
import { type DayCell, type DayOrder, dayColumn, type ReadDate } from './day-column.ts'
import { farNumbers } from './far-numbers.ts'
import { findColumns } from './find-columns.ts'
import { eachNumber, numberRanges } from './number-ranges.ts'
import type { RowNote } from './row-note.ts'

export interface AgendaBook {
  readonly rows: readonly (readonly DayCell[])[]
  readonly marks: CellMarks
}

export interface AgendaReading {
  readonly direction: 'incoming' | 'outgoing'
  readonly year: number
  /** Today's date in the office. */
  readonly today: string
  readonly dayOrder?: DayOrder | undefined
}

export interface ReadAgenda {
  readonly ok: true
  /** Index of the row of headings. */
  readonly head: number
  /** Those that can be taken in, in the order of their numbers. */
  readonly rows: readonly AgendaRow[]
  readonly problems: readonly RowNote[]
  /** What should be looked at, but keeps no row out. */
  readonly notes: readonly RowNote[]
  /** Numbers that nothing stands under, where every row has a number of its own. */
  readonly gaps: readonly { readonly from: number; readonly to: number }[]
  /** Numbers of rows with a problem, and those that one of them may be meant to have. */
  readonly waiting: readonly { readonly from: number; readonly to: number }[]
}

type Tried = {
  readonly line: number
  readonly number?: ReturnType<typeof agendaNumber>
  readonly row?: AgendaRow
}

/** Reads the agenda that an office kept in a spreadsheet. Nothing is guessed: what can be read in two ways is a problem. */
export function readAgenda(
  { rows, marks }: AgendaBook,
  reading: AgendaReading,
): ReadAgenda | { readonly ok: false; readonly message: string } {
  const columns = agendaColumns[reading.direction]
  const found = findColumns(rows, columns)
  if (!found.ok) return found
  const { head, places } = found
  const headers = new Map(columns.map(({ key, header }) => [key, header]))
  const inColumns = new Map([...places].map(([key, at]) => [at, headers.get(key) ?? '']))
  const body = rows.slice(head + 1).map((cells, index) => ({ line: head + 2 + index, cells }))
  const filled = body.filter(({ cells }) => [...places.values()].some((at) => !isEmpty(cells[at] ?? null)))
  const column = (key: AgendaKey) => {
    const at = places.get(key)
    return at === undefined ? [] : filled.map(({ cells }) => cells[at] ?? null)
  }
  const days = {
    on: dayColumn(column('on'), reading.dayOrder),
    letterOn: dayColumn(column('letterOn'), reading.dayOrder),
  }
  const problems: RowNote[] = []
  const tried = filled.map(({ line, cells }): Tried => {
    const cell = (key: AgendaKey) => cells[places.get(key) ?? -1] ?? null
    const number = agendaNumber(cell('number'), reading.year)
    const { row, found: messages } = readRow({ line, cell, number, days, headers }, reading)
    const all = [...markProblems(marks.get(line) ?? [], inColumns), ...messages]
    problems.push(...all.map((message) => ({ row: line, message })))
    return { line, number, ...(all.length === 0 && row && { row }) }
  })
  return { ok: true, head, ...sorted(tried, problems) }
}

interface OneRow {
  readonly line: number
  readonly cell: (key: AgendaKey) => DayCell
  readonly number: ReturnType<typeof agendaNumber>
  readonly days: Readonly<Record<'on' | 'letterOn', (cell: DayCell) => ReadDate>>
  readonly headers: ReadonlyMap<AgendaKey, string>
}

function readRow(
  { line, cell, number, days, headers }: OneRow,
  { year, today }: AgendaReading,
): { row?: AgendaRow; found: string[] } {
  const found: string[] = []
  if (!number) {
    const text = String(cell('number') ?? '')
    found.push(`Nomor agenda "${text}" tidak dapat dibaca; tulis misalnya 123, atau 123a untuk sisipan.`)
  }
  const texts: Partial<Record<AgendaKey, string>> = {}
  for (const key of ['party', 'letterNumber', 'perihal', 'classification'] as const) {
    const read = cellText(cell(key), headers.get(key) ?? '')
    if (read.ok) texts[key] = read.text
    else found.push(read.message)
  }
  const dates: Partial<Record<AgendaKey, string>> = {}
  for (const key of ['on', 'letterOn'] as const) {
    const read = days[key](cell(key))
    if (read && !read.ok) found.push(`${headers.get(key)}: ${read.message}`)
    if (read?.ok) dates[key] = read.date
    if (read?.ok && read.date > today) found.push(`${headers.get(key)} di masa depan; betulkan tanggalnya.`)
  }
  if (dates.on && Number(dates.on.slice(0, 4)) !== year)
    found.push(`${headers.get('on')} bukan tahun ${year}; pindahkan baris ini ke agenda tahunnya.`)
  if (dates.on === undefined && isEmpty(cell('on')))
    found.push(`${headers.get('on')} kosong; isi tanggalnya.`)
  for (const key of ['party', 'perihal'] as const)
    if (texts[key] === '') found.push(`${headers.get(key)} kosong; isi menurut suratnya.`)
  if (found.length > 0 || !number) return { found }
  const said = Object.entries({ ...texts, ...dates }).filter(
    ([, value]) => value !== '' && value !== undefined,
  )
  const row = AgendaRow.safeParse({ line, ...number, ...Object.fromEntries(said) })
  if (row.success) return { row: row.data, found }
  const field = String(row.error.issues[0]?.path[0] ?? '') as AgendaKey
  return { found: [`${headers.get(field) ?? 'Baris'} terlalu panjang atau salah bentuk; betulkan isinya.`] }
}

/** Rows by number; a number that stands twice is nobody's, until a person says whose it is. */
function sorted(all: readonly Tried[], problems: readonly RowNote[]): Omit<ReadAgenda, 'ok' | 'head'> {
  const far = farNumbers(all)
  const isFar = new Set(far.map(({ row }) => row))
  const tried = all.filter(({ line }) => !isFar.has(line))
  const named = Map.groupBy(
    tried.filter(({ number }) => number !== undefined),
    ({ number }) => `${number?.number}${number?.suffix ?? ''}`,
  )
  const doubles = [...named].filter(([, all]) => all.length > 1)
  const twice = doubles.flatMap(([name, all]) =>
    all.map(({ line }) => {
      const others = all.filter((each) => each.line !== line).map((each) => each.line)
      return {
        row: line,
        message: `Nomor ${name} juga ada di baris ${others.join(', ')}; betulkan salah satunya.`,
      }
    }),
  )
  const isTwice = new Set(twice.map(({ row }) => row))
  const rows = tried.flatMap(({ line, row }) => (row && !isTwice.has(line) ? [row] : [])).toSorted(byNumber)
  const good = new Set(rows.filter(({ suffix }) => !suffix).map(({ number }) => number))
  const numbers = tried.flatMap(({ number }) => (number && !number.suffix ? [number.number] : []))
  const waiting = numbers.filter((number) => !good.has(number))
  // A number that nothing stands under may be the one that was meant in a row that has none, or another's.
  const isDoubtful = far.length + twice.length > 0 || tried.some(({ number }) => number === undefined)
  const gaps = between(numbers)
  return {
    rows,
    problems: [...problems, ...far, ...twice].toSorted((one, other) => one.row - other.row),
    notes: sameLetters(rows),
    gaps: isDoubtful ? [] : gaps,
    waiting: numberRanges([...waiting, ...(isDoubtful ? eachNumber(gaps) : [])]),
  }
}

function byNumber(one: AgendaRow, other: AgendaRow): number {
  return one.number - other.number || (one.suffix ?? '').localeCompare(other.suffix ?? '')
}

function between(numbers: readonly number[]): ReadAgenda['gaps'] {
  const ranges = numberRanges(numbers)
  return ranges.slice(1).map(({ from }, at) => ({ from: (ranges[at]?.to ?? 0) + 1, to: from - 1 }))
}

/** A letter that was entered twice has two numbers in the book, and keeps them. */
function sameLetters(rows: readonly AgendaRow[]): RowNote[] {
  const known = rows.filter(({ letterNumber }) => letterNumber !== undefined)
  const same = Map.groupBy(known, (row) =>
    `${row.party}|${row.letterNumber}|${row.letterOn ?? ''}`.toLowerCase(),
  )
  return [...same.values()].flatMap(([first, ...others]) =>
    others.map(({ line }) => ({
      row: line,
      message: `Surat yang sama juga ada di baris ${first?.line}; tetap diimpor dengan nomornya sendiri.`,
    })),
  )
}

function isEmpty(cell: DayCell): boolean {
  return cell === null || (typeof cell === 'string' && cell.trim() === '')
}
