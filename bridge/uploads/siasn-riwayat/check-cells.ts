import { checkNip } from '#shared/asn/nip.ts'
import type { RowProblem, WorkbookCell, WorkbookRow } from '../checked-rows.ts'
import { plainCell } from '../plain-cell.ts'
import { readDateCell } from '../read-date-cell.ts'
import { readNipCell } from '../read-nip-cell.ts'
import { headerOf, type RiwayatColumn } from './riwayat-columns.ts'
import { kindOf, type RiwayatField, type RiwayatKind, riwayatKinds } from './riwayat-kinds.ts'

type CellValues = Record<string, string>
type Report = (key: RiwayatColumn, code: string, message: string) => void

const LONGEST = 255

/** Reads the cells of one row into the values of its form; what cannot be sent as it stands is a problem. */
export function checkCells(row: WorkbookRow): { values: CellValues; problems: RowProblem[] } {
  const problems: RowProblem[] = []
  const report: Report = (key, code, message) =>
    void problems.push({
      row: row.line,
      column: headerOf(key),
      code,
      message: `${headerOf(key)}: ${message}`,
    })
  const cell = (key: RiwayatColumn): WorkbookCell => row.cells[key] ?? null
  const jenis = plainCell(cell('jenis')).toLowerCase()
  const kind = kindOf(jenis)
  if (!kind) report('jenis', 'jenis-unknown', `"${plainCell(cell('jenis'))}" tidak dikenal; tulis ${known}.`)
  const values: CellValues = {
    nip: readNip('nip', cell('nip'), report),
    nama: readText('nama', cell('nama'), report),
    jenis: kind ? jenis : '',
  }
  for (const field of kind?.fields ?? []) values[field.key] = readField(field, cell(field.key), report)
  if (kind) compareDates(kind, values, report)
  return { values, problems }
}

const known = `${riwayatKinds
  .slice(0, -1)
  .map(({ jenis }) => jenis)
  .join(', ')} atau ${riwayatKinds.at(-1)?.jenis}`

function readField({ key, kind, optional }: RiwayatField, cell: WorkbookCell, report: Report): string {
  if (optional && plainCell(cell) === '') return ''
  if (kind === 'date') return readDate(key, cell, report)
  if (kind === 'nip') return readNip(key, cell, report)
  if (kind === 'year') return readYear(key, cell, report)
  if (kind === 'number') return readNumber(key, cell, report)
  const text = readText(key, cell, report)
  if (text === '') report(key, 'empty', 'belum diisi; isi sesuai dokumennya.')
  return text
}

function readNip(key: RiwayatColumn, cell: WorkbookCell, report: Report): string {
  const { nip, problem } = readNipCell(cell)
  if (problem) report(key, ...problem)
  return nip
}

function readText(key: RiwayatColumn, cell: WorkbookCell, report: Report): string {
  const text = plainCell(cell)
  if (/^[=+@]/.test(text)) report(key, 'formula', 'berisi rumus; tulis nilainya sebagai teks.')
  if (text.length > LONGEST) report(key, 'too-long', `lebih dari ${LONGEST} huruf; persingkat.`)
  return text
}

/** `dd-mm-yyyy`, as the forms take them. */
function readDate(key: RiwayatColumn, cell: WorkbookCell, report: Report): string {
  const date = readDateCell(cell)
  if (date === undefined) {
    const shown = plainCell(cell) || 'kosong'
    report(key, 'date-unreadable', `"${shown}" bukan tanggal; tulis hh-bb-tttt, misalnya 03-11-2026.`)
  }
  return (date ?? '').split('-').reverse().join('-')
}

function readYear(key: RiwayatColumn, cell: WorkbookCell, report: Report): string {
  const tahun = plainCell(cell)
  if (!/^(19|20)\d{2}$/.test(tahun)) report(key, 'tahun-unreadable', 'harus empat angka, misalnya 2026.')
  return tahun
}

function readNumber(key: RiwayatColumn, cell: WorkbookCell, report: Report): string {
  const jam = plainCell(cell)
  if (!/^[1-9]\d{0,3}$/.test(jam))
    report(key, 'jp-not-positive', `"${jam || 'kosong'}" bukan bilangan bulat 1–9999; perbaiki.`)
  return jam
}

/** What no single cell can tell: the order of dates, the year they lie in, and the day before which there was no ASN. */
function compareDates(kind: RiwayatKind, values: CellValues, report: Report): void {
  const iso = (key: RiwayatColumn) => (values[key] ?? '').split('-').reverse().join('-')
  const [starts, ends, graduated] = [iso('tanggalMulai'), iso('tanggalSelesai'), iso('tanggalLulus')]
  if (starts && ends && ends < starts)
    report('tanggalSelesai', 'date-order', 'lebih awal daripada Tanggal Mulai; periksa keduanya.')
  const years = [starts, ends, graduated].filter(Boolean).map((date) => date.slice(0, 4))
  const { tahun = '' } = values
  if (/^\d{4}$/.test(tahun) && years.length > 0 && !years.includes(tahun))
    report('tahun', 'tahun-differs', `${tahun} tidak sama dengan tahun tanggalnya; periksa keduanya.`)
  const isOld = kind.notBeforeAppointment && starts && starts.slice(0, 4) <= (values.nip ?? '').slice(8, 12)
  const appointed = isOld ? checkNip(values.nip ?? '').appointed : null
  if (appointed && starts.slice(0, appointed.length) < appointed)
    report(
      'tanggalMulai',
      'before-tmt',
      `lebih awal daripada TMT ${appointed} pada NIP; SIASN menolaknya (TMS), keluarkan baris ini.`,
    )
  const [sk, tmt] = [iso('tanggalSk'), iso('tmtPelantikan')]
  if (sk && tmt && tmt < iso('tmtJabatan'))
    report('tmtPelantikan', 'date-order', 'lebih awal daripada TMT Jabatan; periksa keduanya.')
}
