import { expect, test } from 'vitest'
import { readWorkbook, WorkbookUnfit } from './read-workbook.ts'
import { riwayatColumns } from './siasn-riwayat/riwayat-columns.ts'
import { siasnRiwayat } from './siasn-riwayat/siasn-riwayat.flow.ts'

const columns = [
  { key: 'nip', header: 'NIP', aliases: ['NIP Baru'] },
  { key: 'nama', header: 'Nama', aliases: [], optional: true },
  { key: 'nomor', header: 'Nomor Sertifikat', aliases: ['No. Sertifikat'] },
]

test('finds columns by alias, case and punctuation, in any order, and keeps the row numbers of the workbook', () => {
  const sheet = [
    ['no sertifikat *', 'Keterangan', 'NIP  BARU'],
    ['A/1', 'x', '1'],
    [null, null, ' '],
    ['A/2', null, '2'],
  ]
  expect(readWorkbook(sheet, columns)).toEqual([
    { line: 2, cells: { nip: '1', nomor: 'A/1' } },
    { line: 4, cells: { nip: '2', nomor: 'A/2' } },
  ])
})

test('names every missing column in one sentence', () => {
  expect(() => readWorkbook([['Nama']], columns)).toThrow(
    new WorkbookUnfit('Kolom yang belum ada di baris 1: NIP, Nomor Sertifikat; tambahkan, lalu ulangi.'),
  )
})

test('refuses a column that is there twice', () => {
  expect(() => readWorkbook([['NIP', 'NIP Baru', 'Nomor Sertifikat']], columns)).toThrow('"NIP" ada dua kali')
})

test('no title of the riwayat flow belongs to two columns', () => {
  const titles = riwayatColumns.flatMap(({ header, aliases }) => [header, ...aliases])
  expect(new Set(titles.map((title) => title.toLowerCase())).size).toBe(titles.length)
})

test('a number stands under the name of each kind, and the columns that are needed are those of the kinds there', () => {
  const sheet = [
    ['NIP', 'Jenis', 'Nomor Ijazah', 'Nomor SK'],
    ['1', 'pendidikan', 'IJ/1', null],
    ['1', 'jabatan', null, 'SK/1'],
  ]
  const needed = (jenis: readonly string[]) =>
    riwayatColumns.filter(({ key }) => key === 'nip' && jenis.length === 2)
  expect(readWorkbook(sheet, riwayatColumns, needed).map(({ cells }) => cells.nomor)).toEqual([
    'IJ/1',
    'SK/1',
  ])
  expect(() => readWorkbook(sheet, riwayatColumns, siasnRiwayat.columnsFor)).toThrow(
    'Tingkat Pendidikan, Program Studi',
  )
  expect(() => readWorkbook([['NIP', 'Nomor SK', 'Nomor SK']], riwayatColumns)).toThrow('ada dua kali')
})
