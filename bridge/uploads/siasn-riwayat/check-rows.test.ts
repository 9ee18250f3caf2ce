import { expect, test } from 'vitest'
import type { PdfFacts, WorkbookCell } from '../checked-rows.ts'
import { checkRows } from './check-rows.ts'

const slot = { minBytes: 200, maxBytes: 1_048_576 }
const good: Record<string, WorkbookCell> = {
  nip: '199004182014021001',
  nama: 'Agus Pratama',
  jenis: 'Kursus',
  jenisDiklat: 'Diklat Teknis',
  namaKegiatan: 'Pelatihan  Arsip Digital',
  penyelenggara: 'Lembaga Administrasi Negara',
  nomor: '800.2/0001/2026',
  tanggalMulai: '03-03-2026',
  tanggalSelesai: new Date('2026-03-05T00:00:00Z'),
  tahun: 2026,
  jumlahJam: 24,
  berkas: 'sertifikat.pdf',
}
const pdf: PdfFacts = {
  path: '/berkas/sertifikat.pdf',
  bytes: 900,
  sha256: 'ab'.repeat(32),
  isPdf: true,
  isEncrypted: false,
}

test('a good row is ready with the values of the form', () => {
  const { ready, blocked } = check({})
  expect(blocked).toEqual([])
  expect(ready).toEqual([
    {
      line: 2,
      data: {
        nip: '199004182014021001',
        nama: 'Agus Pratama',
        jenis: 'kursus',
        jenisDiklat: 'Diklat Teknis',
        namaKegiatan: 'Pelatihan Arsip Digital',
        penyelenggara: 'Lembaga Administrasi Negara',
        nomor: '800.2/0001/2026',
        tanggalMulai: '03-03-2026',
        tanggalSelesai: '05-03-2026',
        tahun: '2026',
        jumlahJam: '24',
        berkas: 'sertifikat.pdf',
        berkasPath: '/berkas/sertifikat.pdf',
        berkasHash: 'ab'.repeat(32),
      },
    },
  ])
})

test.each<[string, Record<string, WorkbookCell>, string, string]>([
  ['a NIP that Excel made a number', { nip: 199004182014021000 }, 'nip-damaged', 'NIP'],
  ['a NIP in scientific notation', { nip: '1,99004E+17' }, 'nip-damaged', 'NIP'],
  ['a NIP of 17 digits', { nip: '19900418201402100' }, 'nip-wrong-length', 'NIP'],
  ['a NIP with an impossible birth date', { nip: '199013182014021001' }, 'nip-birth-date-unreal', 'NIP'],
  ['no NIP', { nip: null }, 'nip-wrong-length', 'NIP'],
  ['an unknown jenis', { jenis: 'lokakarya' }, 'jenis-unknown', 'Jenis'],
  [
    'a course before the appointment',
    { tanggalMulai: '03-01-2014', tanggalSelesai: '05-01-2014', tahun: '2014' },
    'before-tmt',
    'Tanggal Mulai',
  ],
  ['an empty name of the course', { namaKegiatan: ' ' }, 'empty', 'Nama Kursus/Diklat'],
  [
    'a formula as text',
    { penyelenggara: '=HYPERLINK("http://jahat.test")' },
    'formula',
    'Institusi Penyelenggara',
  ],
  ['a number that is too long', { nomor: 'x'.repeat(256) }, 'too-long', 'Nomor Sertifikat'],
  ['a date with slashes', { tanggalMulai: '03/03/2026' }, 'date-unreadable', 'Tanggal Mulai'],
  ['a day that does not exist', { tanggalMulai: '30-02-2026' }, 'date-unreadable', 'Tanggal Mulai'],
  [
    'the 29th of February of no leap year',
    { tanggalMulai: '29-02-2026' },
    'date-unreadable',
    'Tanggal Mulai',
  ],
  ['the 31st of a short month', { tanggalMulai: '2026-04-31' }, 'date-unreadable', 'Tanggal Mulai'],
  ['a date as a bare number', { tanggalSelesai: 46086 }, 'date-unreadable', 'Tanggal Selesai'],
  ['an end before the start', { tanggalSelesai: '2026-03-02' }, 'date-order', 'Tanggal Selesai'],
  ['a year that is not the dates’', { tahun: '2025' }, 'tahun-differs', 'Tahun'],
  ['a year of two digits', { tahun: 26 }, 'tahun-unreadable', 'Tahun'],
  ['no JP', { jumlahJam: null }, 'jp-not-positive', 'Jumlah JP'],
  ['JP of zero', { jumlahJam: 0 }, 'jp-not-positive', 'Jumlah JP'],
  ['JP with a fraction', { jumlahJam: 7.5 }, 'jp-not-positive', 'Jumlah JP'],
  ['no file name', { berkas: null }, 'file-unnamed', 'Berkas'],
  ['a path as file name', { berkas: '../rahasia.pdf' }, 'file-name-bad', 'Berkas'],
  ['a file that is not there', { berkas: 'lain.pdf' }, 'file-missing', 'Berkas'],
])('%s blocks the row', (_what, change, code, column) => {
  const { ready, blocked } = check(change)
  expect(ready).toEqual([])
  expect(blocked.map((problem) => [problem.row, problem.code, problem.column])).toContainEqual([
    2,
    code,
    column,
  ])
  expect(blocked.every(({ message }) => message.endsWith('.'))).toBe(true)
})

test.each<[string, Partial<PdfFacts>, string]>([
  ['empty', { bytes: 0 }, 'file-empty'],
  ['no PDF', { isPdf: false }, 'file-not-pdf'],
  ['encrypted', { isEncrypted: true }, 'file-encrypted'],
  ['too large', { bytes: 1_048_577 }, 'file-too-large'],
  ['too small', { bytes: 199 }, 'file-too-small'],
])('a file that is %s blocks the row', (_what, change, code) => {
  const files = new Map([['sertifikat.pdf', { ...pdf, ...change }]])
  const { blocked } = checkRows({ rows: [{ line: 2, cells: good }], files }, slot)
  expect(blocked.map((problem) => problem.code)).toEqual([code])
})

test('rows with one key block each other, however they are spaced', () => {
  const rows = [
    good,
    { ...good, nomor: '800.2/0002/2026' },
    { ...good, nip: '19900418 201402 1 001', jenis: 'KURSUS' },
  ]
  const { ready, blocked } = checkRows(
    { rows: rows.map((cells, at) => ({ line: at + 2, cells })), files: new Map([['sertifikat.pdf', pdf]]) },
    slot,
  )
  expect(ready.map(({ line }) => line)).toEqual([3])
  expect(blocked.map(({ row, code, message }) => [row, code, /baris (\d+)/.exec(message)?.[1]])).toEqual([
    [2, 'duplicate', '4'],
    [4, 'duplicate', '2'],
  ])
})

test('two names under one NIP block every row that names that person', () => {
  const rows = [
    good,
    { ...good, nomor: 'A/2', nama: 'Agus Pratama, S.Kom.' },
    { ...good, nomor: 'A/3', nama: 'Budi' },
  ]
  const { ready, blocked } = checkRows({ rows: rows.map((cells, at) => ({ line: at + 2, cells })) }, slot)
  expect(ready).toEqual([])
  expect(blocked.map(({ row, code }) => [row, code])).toEqual([
    [2, 'name-differs'],
    [3, 'name-differs'],
    [4, 'name-differs'],
  ])
})

const { nip = null, nama = null, berkas = null } = good
const kinds: [jenis: string, cells: Record<string, WorkbookCell>, lacking: string][] = [
  ['seminar', { ...good, jenis: 'seminar', peran: 'Peserta' }, 'peran'],
  [
    'skp',
    {
      ...{ nip, nama, berkas, jenis: 'SKP', tahun: 2025, hasilKerja: 'Sesuai Ekspektasi' },
      ...{ perilakuKerja: 'Sesuai Ekspektasi', kuadran: 'Baik', statusPenilai: 'ASN' },
      ...{ penilaiNip: '197712011998031003', penilaiNama: 'Siti', penilaiJabatan: 'Kepala Bidang' },
    },
    'penilaiNip',
  ],
  [
    'pendidikan',
    {
      ...{ nip, nama, berkas, jenis: 'pendidikan', tingkat: 'S-2', programStudi: 'Ilmu Administrasi' },
      ...{ sekolah: 'Universitas Contoh', nomor: 'IJ/1', tanggalLulus: '01-09-2020', tahun: '2020' },
    },
    'tanggalLulus',
  ],
  [
    'jabatan',
    {
      ...{ nip, nama, berkas, jenis: 'jabatan', jenisJabatan: 'Jabatan Pelaksana', namaJabatan: 'Pengelola' },
      ...{ unor: 'Bidang Contoh', nomor: 'SK/1', tanggalSk: '01-02-2025', tmtJabatan: '01-03-2025' },
    },
    'unor',
  ],
]

test.each(kinds)(
  'a row of %s is ready with the fields of its form, and blocked without one',
  (jenis, cells, lacking) => {
    const files = new Map([['sertifikat.pdf', pdf]])
    const { ready, blocked } = checkRows({ rows: [{ line: 2, cells }], files }, slot)
    expect(blocked).toEqual([])
    expect(ready[0]?.data.jenis).toBe(jenis)
    const without = checkRows({ rows: [{ line: 2, cells: { ...cells, [lacking]: null } }], files }, slot)
    expect(without.ready).toEqual([])
    expect(without.blocked[0]?.message).toMatch(/\.$/)
  },
)

test('a year of graduation that is not that of the date blocks the row', () => {
  const cells = { ...kinds[2]?.[1], tahun: '2019' }
  expect(checkRows({ rows: [{ line: 2, cells }] }, slot).blocked.map(({ code }) => code)).toEqual([
    'tahun-differs',
  ])
})

test('without a folder the files are not asked for', () => {
  expect(checkRows({ rows: [{ line: 2, cells: good }] }, slot).ready).toHaveLength(1)
})

function check(change: Record<string, WorkbookCell>) {
  return checkRows(
    { rows: [{ line: 2, cells: { ...good, ...change } }], files: new Map([['sertifikat.pdf', pdf]]) },
    slot,
  )
}
