import { checkNip } from '#shared/asn/nip.ts'
import type { RowProblem, WorkbookCell, WorkbookRow } from '../checked-rows.ts'
import { readDateCell } from '../read-date-cell.ts'
import { plainCell } from './plain-cell.ts'
import { headerOf, type RiwayatColumn } from './riwayat-columns.ts'
import type { RiwayatRow } from './riwayat-row.ts'

type CellValues = Record<Exclude<keyof RiwayatRow, `berkas${string}`>, string>
type Report = (key: RiwayatColumn, code: string, message: string) => void

const requiredText = ['jenisDiklat', 'namaKegiatan', 'penyelenggara', 'nomor'] as const
const LONGEST = 255

/** Reads the cells of one row into the values of the form; what cannot be sent as it stands is a problem. */
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
  const text = (key: RiwayatColumn) => readText(key, cell(key), report)

  const dates = readDates(cell, report)
  const values: CellValues = {
    nip: readNip(cell('nip'), report),
    nama: text('nama'),
    jenis: readJenis(cell('jenis'), report),
    jenisDiklat: text('jenisDiklat'),
    namaKegiatan: text('namaKegiatan'),
    penyelenggara: text('penyelenggara'),
    nomor: text('nomor'),
    ...dates,
    tahun: readTahun(cell('tahun'), dates, report),
    jumlahJam: readJumlahJam(cell('jumlahJam'), report),
  }
  for (const key of requiredText) {
    if (values[key] === '') report(key, 'empty', 'belum diisi; isi sesuai sertifikat.')
  }
  return { values, problems }
}

function readNip(cell: WorkbookCell, report: Report): string {
  const damaged =
    'diubah Excel menjadi bilangan dan angka akhirnya hilang; ketik ulang di kolom berformat Teks.'
  if (typeof cell === 'number') {
    report('nip', 'nip-damaged', damaged)
    return ''
  }
  const { nip, valid, problems } = checkNip(plainCell(cell))
  const problem = problems.find(({ severity }) => severity === 'error')
  if (problem?.code === 'turned-into-number') report('nip', 'nip-damaged', damaged)
  else if (problem) report('nip', `nip-${problem.code}`, problem.message)
  return valid ? nip : ''
}

function readJenis(cell: WorkbookCell, report: Report): string {
  const jenis = plainCell(cell).toLowerCase()
  if (jenis === 'kursus' || jenis === 'diklat') return jenis
  report('jenis', 'jenis-unknown', `"${plainCell(cell)}" tidak dikenal; tulis kursus atau diklat.`)
  return ''
}

function readText(key: RiwayatColumn, cell: WorkbookCell, report: Report): string {
  const text = plainCell(cell)
  if (/^[=+@]/.test(text)) report(key, 'formula', 'berisi rumus; tulis nilainya sebagai teks.')
  if (text.length > LONGEST) report(key, 'too-long', `lebih dari ${LONGEST} huruf; persingkat.`)
  return text
}

/** `dd-mm-yyyy`, as the form takes them. */
function readDates(cell: (key: RiwayatColumn) => WorkbookCell, report: Report) {
  const [starts, ends] = (['tanggalMulai', 'tanggalSelesai'] as const).map((key) => {
    const date = readDateCell(cell(key))
    if (date === undefined) {
      const shown = plainCell(cell(key)) || 'kosong'
      report(key, 'date-unreadable', `"${shown}" bukan tanggal; tulis hh-bb-tttt, misalnya 03-11-2026.`)
    }
    return date
  })
  if (starts && ends && ends < starts)
    report('tanggalSelesai', 'date-order', 'lebih awal daripada Tanggal Mulai; periksa keduanya.')
  return { tanggalMulai: onForm(starts), tanggalSelesai: onForm(ends) }
}

function onForm(date = ''): string {
  return date.split('-').reverse().join('-')
}

function readTahun(
  cell: WorkbookCell,
  { tanggalMulai, tanggalSelesai }: { tanggalMulai: string; tanggalSelesai: string },
  report: Report,
): string {
  const tahun = plainCell(cell)
  const years = [tanggalMulai, tanggalSelesai].map((date) => date.slice(-4))
  if (!/^(19|20)\d{2}$/.test(tahun)) report('tahun', 'tahun-unreadable', 'harus empat angka, misalnya 2026.')
  else if (!years.includes('') && !years.includes(tahun))
    report('tahun', 'tahun-differs', `${tahun} tidak sama dengan tahun tanggalnya; periksa keduanya.`)
  return tahun
}

function readJumlahJam(cell: WorkbookCell, report: Report): string {
  const jam = plainCell(cell)
  if (!/^[1-9]\d{0,3}$/.test(jam))
    report('jumlahJam', 'jp-not-positive', `"${jam || 'kosong'}" bukan bilangan bulat 1–9999; perbaiki.`)
  return jam
}
