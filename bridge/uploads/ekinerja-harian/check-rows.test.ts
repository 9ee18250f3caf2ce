import { expect, test } from 'vitest'
import type { WorkbookRow } from '../checked-rows.ts'
import { readWorkbook } from '../read-workbook.ts'
import { checkRows } from './check-rows.ts'
import { harianColumns } from './harian-columns.ts'

const good = {
  nip: '198703152010012005',
  tanggal: new Date('2026-11-20T00:00:00Z'),
  jamMulai: 0.3125,
  jamSelesai: '12.00',
  rencanaAksi: 'Melayani konsultasi  kepegawaian',
  kegiatan: 'Melayani konsultasi pensiun',
  realisasi: 3,
  satuan: 'orang',
  bukti: 'https://drive.contoh.go.id/a',
}
const row = (line: number, change: WorkbookRow['cells'] = {}): WorkbookRow => ({
  line,
  cells: { ...good, ...change },
})
const later = { jamMulai: '13:00', jamSelesai: '16:00' }

test('a row comes out as the modal takes it', () => {
  expect(checkRows({ rows: [row(2)] })).toEqual({
    blocked: [],
    ready: [
      {
        line: 2,
        data: {
          ...{ nip: good.nip, nama: '', tanggal: '20-11-2026', jamMulai: '07:30', jamSelesai: '12:00' },
          ...{ rencanaAksi: 'Melayani konsultasi kepegawaian', kegiatan: good.kegiatan, realisasi: '3' },
          ...{ satuan: 'orang', bukti: good.bukti },
        },
      },
    ],
  })
})

test.each<[string, WorkbookRow['cells'], string]>([
  ['a NIP that Excel took for a number', { nip: 198703152010012000 }, 'nip-damaged'],
  ['a date that can be read two ways', { tanggal: '03/04/2026' }, 'date-unreadable'],
  ['a time that is none', { jamMulai: '0730' }, 'time-unreadable'],
  ['an end before the start', { jamSelesai: '07.00' }, 'time-order'],
  ['no plan', { rencanaAksi: ' ' }, 'empty'],
  ['an activity longer than the field', { kegiatan: 'a'.repeat(256) }, 'too-long'],
  ['a unit longer than the field', { satuan: 'a'.repeat(26) }, 'too-long'],
  ['a realisation that is no whole number', { realisasi: '1,5' }, 'count-not-positive'],
  ['evidence that is no link', { bukti: 'foto.jpg' }, 'not-a-link'],
  ['a formula', { kegiatan: '=A1' }, 'formula'],
])('%s is blocked', (_what, change, code) => {
  const { ready, blocked } = checkRows({ rows: [row(2, change), row(3, later)] })
  expect(ready.map(({ line }) => line)).toEqual([3])
  expect(blocked).toMatchObject([{ row: 2, code, message: expect.stringMatching(/^[A-Z].+: .+\.$/) }])
})

test('two people are nobody’s workbook, and times of a day do not overlap', () => {
  const stranger = { ...later, nip: '199004182014021001' }
  const codes = (rows: WorkbookRow[]) =>
    checkRows({ rows }).blocked.map(({ row: line, code }) => [line, code])
  expect(codes([row(2), row(3, stranger)])).toEqual([
    [2, 'several-people'],
    [3, 'several-people'],
  ])
  expect(codes([row(2), row(3, { jamMulai: '11:59', jamSelesai: '13:00' }), row(4, later)])).toEqual([
    [2, 'time-overlaps'],
    [3, 'time-overlaps'],
  ])
})

test('headers of offices are known', () => {
  const sheet = [
    ['NIP Pegawai', 'Tgl', 'Mulai', 'Selesai', 'Rencana Aksi SKP', 'Uraian', 'Volume', 'Link Bukti'],
    ['198703152010012005', '20-11-2026', '07.30', '12.00', 'Rencana', 'Kerja', '1', ''],
  ]
  expect(checkRows({ rows: readWorkbook(sheet, harianColumns) }).ready).toHaveLength(1)
})
