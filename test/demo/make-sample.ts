import { mkdir, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { textCell, writeSheet } from '#bridge/reports/write-sheet.ts'
import { makePdf } from '../portals/make-pdf.ts'
import { fullName, type Person, people } from '../portals/siasn/people.ts'

/**
 * Makes the sample workbook: 20 rows for people whom the practice SIASN knows, with a certificate each. Three rows
 * cannot be sent: a NIP that Excel made a number, an end before the start, a PDF that is not there.
 * Run it again after a change: `node test/demo/make-sample.ts`.
 */
const folder = fileURLToPath(new URL('./sample/', import.meta.url))

const titles = [
  ...['NIP', 'Nama', 'Jenis', 'Jenis Diklat', 'Nama Kursus/Diklat', 'Institusi Penyelenggara'],
  ...['Nomor Sertifikat', 'Tanggal Mulai', 'Tanggal Selesai', 'Tahun', 'Jumlah JP', 'Berkas'],
]
const courses = [
  ['kursus', 'Diklat Teknis', 'Pelatihan Pengelolaan Arsip Digital', 'Lembaga Administrasi Negara', 24],
  ['kursus', 'Bimbingan Teknis', 'Bimbingan Teknis Penyusunan SKP', 'Kantor Regional BKN', 16],
  ['diklat', 'Diklat Fungsional', 'Pelatihan Fungsional Analis SDM Aparatur', 'Pusat Pengembangan SDM', 80],
  ['kursus', 'Seminar', 'Seminar Pelayanan Publik Inklusif', 'Badan Pengembangan SDM Provinsi', 8],
] as const

const NUMBER_NIP_ROW = 6
const WRONG_DATES_ROW = 11
const MISSING_PDF_ROW = 16

await mkdir(`${folder}sertifikat`, { recursive: true })
const rows = await Promise.all(people.slice(4, 24).map(sampleRow))
const head = titles.map((title) => textCell(title, { fontWeight: 'bold' }))
const widths = [22, 22, 9, 18, 40, 34, 26, 14, 15, 8, 10, 34]
const workbook = await writeSheet([head, ...rows], { name: 'Riwayat', widths, fixedRows: 1 })
await writeFile(`${folder}riwayat-kursus.xlsx`, workbook)

async function sampleRow(person: Person, index: number): Promise<Parameters<typeof writeSheet>[0][number]> {
  const line = index + 2
  const [jenis, jenisDiklat, nama, penyelenggara, jumlahJam] = courses[index % courses.length] ?? courses[0]
  const nomor = `800.2.4/${String(101 + index).padStart(4, '0')}/PK-${jenis === 'kursus' ? 'K' : 'D'}/2026`
  const berkas = `${person.nip}-${jenis}-${101 + index}.pdf`
  const day = String((index % 20) + 3).padStart(2, '0')
  const [starts, ends] = [`${day}-02-2026`, `${day}-03-2026`]
  if (line !== MISSING_PDF_ROW) {
    const certificate = [
      'SERTIFIKAT',
      nama,
      `Nomor: ${nomor}`,
      fullName(person),
      `NIP ${person.nip}`,
      `${jumlahJam} JP`,
    ]
    await writeFile(`${folder}sertifikat/${berkas}`, makePdf([...certificate, 'Contoh: data fiktif']))
  }
  return [
    line === NUMBER_NIP_ROW ? Number(person.nip) : textCell(person.nip),
    person.nama,
    jenis,
    jenisDiklat,
    nama,
    penyelenggara,
    nomor,
    line === WRONG_DATES_ROW ? ends : starts,
    line === WRONG_DATES_ROW ? starts : ends,
    2026,
    jumlahJam,
    berkas,
  ]
}
