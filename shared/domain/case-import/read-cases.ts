import type { ApplicantKind } from '#shared/schema/case-file.ts'
import { RunningCaseRow } from '#shared/schema/case-import.ts'
import { agendaNumber } from '../agenda/agenda-number.ts'
import { markProblems } from '../agenda/cell-marks.ts'
import { cellText } from '../agenda/cell-text.ts'
import { type DayCell, type DayOrder, dayColumn, type ReadDate } from '../agenda/day-column.ts'
import { findColumns } from '../agenda/find-columns.ts'
import type { AgendaBook } from '../agenda/read-agenda.ts'
import type { RowNote } from '../agenda/row-note.ts'
import { type CaseKey, caseColumns } from './case-columns.ts'

interface CaseReading {
  readonly year: number
  /** Today's date in the office. */
  readonly today: string
  readonly dayOrder?: DayOrder | undefined
}

interface ReadCases {
  readonly ok: true
  /** Index of the row of headings. */
  readonly head: number
  /** In the order of their numbers. */
  readonly rows: readonly RunningCaseRow[]
  readonly problems: readonly RowNote[]
}

const APPLICANTS: Readonly<Record<string, ApplicantKind>> = {
  asn: 'asn',
  opd: 'opd',
  pensiunan: 'pensioner',
  masyarakat: 'public',
  'tanpa pemohon': 'none',
}
const TEXTS = ['sop', 'step', 'nip', 'name', 'holder', 'serviceType'] as const
const DAYS = ['receivedOn', 'stepSince'] as const
const header = (key: CaseKey) => caseColumns.find((each) => each.key === key)?.header ?? ''

/** Reads the running berkas of an office. What can be read in two ways, or stands twice, is a problem of its row. */
export function readCases(
  { rows, marks }: AgendaBook,
  reading: CaseReading,
): ReadCases | { readonly ok: false; readonly message: string } {
  const found = findColumns(rows, caseColumns)
  if (!found.ok) return found
  const { head, places } = found
  const inColumns = new Map([...places].map(([key, at]) => [at, header(key)]))
  const filled = rows
    .slice(head + 1)
    .map((cells, index) => ({ line: head + 2 + index, cells }))
    .filter(({ cells }) => [...places.values()].some((at) => String(cells[at] ?? '').trim() !== ''))
  const cellOf = (cells: readonly DayCell[], key: CaseKey) => cells[places.get(key) ?? -1] ?? null
  const dayOf = (key: CaseKey) =>
    dayColumn(
      filled.map(({ cells }) => cellOf(cells, key)),
      reading.dayOrder,
    )
  const days = { receivedOn: dayOf('receivedOn'), stepSince: dayOf('stepSince') }
  const tried = filled.map(({ line, cells }) => {
    const read = readRow({ line, cell: (key) => cellOf(cells, key), days }, reading)
    const messages = [...markProblems(marks.get(line) ?? [], inColumns), ...read.messages]
    return {
      line,
      messages,
      number: read.number,
      ...(messages.length === 0 && read.row && { row: read.row }),
    }
  })
  const doubles = tried.flatMap(({ line, number }) => {
    const others = tried
      .filter((each) => each.line !== line && each.number === number)
      .map((each) => each.line)
    if (number === undefined || others.length === 0) return []
    return [
      {
        row: line,
        message: `Nomor ${number} juga ada di baris ${others.join(', ')}; betulkan salah satunya.`,
      },
    ]
  })
  const isDouble = new Set(doubles.map(({ row }) => row))
  return {
    ok: true,
    head,
    rows: tried
      .flatMap(({ line, row }) => (row && !isDouble.has(line) ? [row] : []))
      .toSorted((one, other) => one.number - other.number),
    problems: [
      ...tried.flatMap(({ line, messages }) => messages.map((message) => ({ row: line, message }))),
      ...doubles,
    ].toSorted((one, other) => one.row - other.row),
  }
}

interface OneRow {
  readonly line: number
  readonly cell: (key: CaseKey) => DayCell
  readonly days: Readonly<Record<(typeof DAYS)[number], (cell: DayCell) => ReadDate>>
}

function readRow({ line, cell, days }: OneRow, { year, today }: CaseReading) {
  const messages: string[] = []
  const paper = agendaNumber(cell('number'), year)
  const number = paper && paper.suffix === undefined ? paper.number : undefined
  if (number === undefined)
    messages.push(
      `Nomor agenda "${String(cell('number') ?? '')}" tidak dapat dibaca; tulis misalnya 123 atau 123/${year}.`,
    )
  const said: Partial<Record<CaseKey, string>> = {}
  for (const key of TEXTS) {
    const read = cellText(cell(key), header(key))
    if (!read.ok) messages.push(read.message)
    else if (read.text !== '') said[key] = key === 'nip' ? read.text.replaceAll(' ', '') : read.text
  }
  for (const key of ['sop', 'step'] as const)
    if (said[key] === undefined && messages.length === 0)
      messages.push(`${header(key)} kosong; isi menurut berkasnya.`)
  const kind = String(cell('applicant') ?? '').trim()
  const applicant = APPLICANTS[kind.toLowerCase()]
  if (!applicant)
    messages.push(
      `Jenis pemohon "${kind}" tidak dikenal; pilih ASN, OPD, pensiunan, masyarakat, atau tanpa pemohon.`,
    )
  for (const key of DAYS) {
    const read = days[key](cell(key))
    if (read && !read.ok) messages.push(`${header(key)}: ${read.message}`)
    if (read?.ok) said[key] = read.date
    if (read?.ok && read.date > today) messages.push(`${header(key)} di masa depan; betulkan tanggalnya.`)
  }
  const { receivedOn, stepSince } = said
  if (receivedOn !== undefined && stepSince !== undefined && stepSince < receivedOn)
    messages.push(`${header('stepSince')} sebelum tanggal terima; betulkan salah satunya.`)
  if (messages.length > 0) return { number, messages }
  const row = RunningCaseRow.safeParse({ line, number, applicant, ...said })
  if (row.success) return { number, messages, row: row.data }
  const field = String(row.error.issues[0]?.path[0] ?? '') as CaseKey
  return { number, messages: [`${header(field)} terlalu panjang atau salah bentuk; betulkan isinya.`] }
}
