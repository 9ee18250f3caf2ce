import type { CheckedRows, RowProblem, RowsToCheck, WorkbookCell, WorkbookRow } from '../checked-rows.ts'
import { plainCell } from '../plain-cell.ts'
import { readDateCell } from '../read-date-cell.ts'
import { readNipCell } from '../read-nip-cell.ts'
import { readTimeCell } from '../read-time-cell.ts'
import { type CheckedHarian, findClashes } from './find-clashes.ts'
import { type HarianColumn, headerOf } from './harian-columns.ts'

type Report = (key: HarianColumn, code: string, message: string) => void

/** What the fields of the modal hold at most, in characters. */
const LONGEST = { kegiatan: 255, satuan: 25, bukti: 255, rencanaAksi: 500, nama: 255 } as const

/** Tells which activities may be filed, and of every other one each reason why not. Pure. */
export function checkRows({ rows }: RowsToCheck): CheckedRows {
  const read = rows.map(readRow)
  const clashes = findClashes(read)
  const checked = read.map((row) => ({
    ...row,
    problems: [...row.problems, ...(clashes.get(row.line) ?? [])],
  }))
  return {
    ready: checked.flatMap(({ line, data, problems }) => (problems.length === 0 ? [{ line, data }] : [])),
    blocked: checked.flatMap(({ problems }) => problems),
  }
}

function readRow(row: WorkbookRow): CheckedHarian {
  const problems: RowProblem[] = []
  const report: Report = (key, code, message) => {
    const column = headerOf(key)
    problems.push({ row: row.line, column, code, message: `${column}: ${message}` })
  }
  const cell = (key: HarianColumn): WorkbookCell => row.cells[key] ?? null
  const { nip, problem } = readNipCell(cell('nip'))
  if (problem) report('nip', ...problem)
  const data = {
    nip,
    nama: readText('nama', cell('nama'), report),
    tanggal: readDate(cell('tanggal'), report),
    jamMulai: readTime('jamMulai', cell('jamMulai'), report),
    jamSelesai: readTime('jamSelesai', cell('jamSelesai'), report),
    rencanaAksi: readNeeded('rencanaAksi', cell('rencanaAksi'), report),
    kegiatan: readNeeded('kegiatan', cell('kegiatan'), report),
    realisasi: readCount(cell('realisasi'), report),
    satuan: readText('satuan', cell('satuan'), report),
    bukti: readLink(cell('bukti'), report),
  }
  if (data.jamMulai && data.jamSelesai && data.jamSelesai <= data.jamMulai)
    report('jamSelesai', 'time-order', 'tidak sesudah Jam Mulai; periksa keduanya.')
  return { line: row.line, data, problems }
}

function readText(key: keyof typeof LONGEST, cell: WorkbookCell, report: Report): string {
  const text = plainCell(cell)
  if (/^[=+@]/.test(text)) report(key, 'formula', 'berisi rumus; tulis nilainya sebagai teks.')
  const most = LONGEST[key]
  if (text.length > most) report(key, 'too-long', `${text.length} huruf, paling banyak ${most}; persingkat.`)
  return text
}

function readNeeded(key: 'rencanaAksi' | 'kegiatan', cell: WorkbookCell, report: Report): string {
  const text = readText(key, cell, report)
  const what = key === 'kegiatan' ? 'tulis apa yang dikerjakan.' : 'tulis persis seperti di E-Kinerja.'
  if (text === '') report(key, 'empty', `belum diisi; ${what}`)
  return text
}

/** `dd-mm-yyyy`, as the modal takes it. */
function readDate(cell: WorkbookCell, report: Report): string {
  const date = readDateCell(cell)
  if (date === undefined) {
    const shown = plainCell(cell) || 'kosong'
    report('tanggal', 'date-unreadable', `"${shown}" bukan tanggal; tulis hh-bb-tttt, misalnya 03-11-2026.`)
  }
  return (date ?? '').split('-').reverse().join('-')
}

function readTime(key: 'jamMulai' | 'jamSelesai', cell: WorkbookCell, report: Report): string {
  const time = readTimeCell(cell)
  if (time === undefined) {
    const shown = plainCell(cell) || 'kosong'
    report(key, 'time-unreadable', `"${shown}" bukan jam; tulis misalnya 07:30.`)
  }
  return time ?? ''
}

function readCount(cell: WorkbookCell, report: Report): string {
  const count = plainCell(cell)
  if (!/^[1-9]\d{0,5}$/.test(count))
    report(
      'realisasi',
      'count-not-positive',
      `"${count || 'kosong'}" bukan bilangan bulat positif; perbaiki.`,
    )
  return count
}

/** Evidence is a link that the supervisor can open: E-Kinerja takes no file. */
function readLink(cell: WorkbookCell, report: Report): string {
  const link = readText('bukti', cell, report)
  if (link !== '' && !/^https?:\/\/[^\s]+\.[^\s]+$/.test(link))
    report('bukti', 'not-a-link', `"${link.slice(0, 60)}" bukan tautan; tulis yang berawalan https://.`)
  return link
}
