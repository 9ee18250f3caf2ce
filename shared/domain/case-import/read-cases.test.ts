import { expect, test } from 'vitest'
import type { CellMark } from '../agenda/cell-marks.ts'
import type { DayCell } from '../agenda/day-column.ts'
import { caseColumns } from './case-columns.ts'
import { readCases } from './read-cases.ts'

const HEAD = caseColumns.map(({ header }) => header)
const GOOD: readonly DayCell[] = [
  7,
  'cuti',
  '3',
  'ASN',
  null,
  'Sari Contoh',
  '2026-03-02',
  '2026-03-04',
  'tu',
  null,
]
const change = (at: number, cell: DayCell) => GOOD.with(at, cell)
function read(rows: readonly (readonly DayCell[])[], marks: ReadonlyMap<number, CellMark[]> = new Map()) {
  const answer = readCases({ rows: [HEAD, ...rows], marks }, { year: 2026, today: '2026-11-23' })
  if (!answer.ok) throw new Error(answer.message)
  return answer
}

test('a row says all that is in it; rows come in the order of their numbers', () => {
  const { rows, problems } = read([change(0, '0012/2026'), GOOD])
  expect(problems).toEqual([])
  expect(rows.map(({ number }) => number)).toEqual([7, 12])
  expect(rows[0]).toEqual({
    ...{ line: 3, number: 7, sop: 'cuti', step: '3', applicant: 'asn', name: 'Sari Contoh' },
    ...{ receivedOn: '2026-03-02', stepSince: '2026-03-04', holder: 'tu' },
  })
})

test.each<[string, readonly DayCell[], RegExp]>([
  ['no number', change(0, null), /^Nomor agenda ""/],
  ['a number put in between', change(0, '7a'), /^Nomor agenda "7a"/],
  ['the number of another year', change(0, '7/2025'), /^Nomor agenda "7\/2025"/],
  ['no SOP', change(1, ''), /^SOP kosong/],
  ['no step', change(2, null), /^Langkah kosong/],
  ['an applicant of no kind', change(3, 'pegawai'), /^Jenis pemohon "pegawai"/],
  ['a NIP that Excel rounded', change(4, 198_703_152_010_012_000), /^NIP dibulatkan/],
  ['a NIP with a digit too few', change(4, '19870315201001200'), /^NIP terlalu panjang atau salah bentuk/],
  ['a date in two ways', change(6, '5/6/2026'), /^Tanggal terima: .*dua hari/],
  ['a date to come', change(7, '2026-12-01'), /^Di langkah ini sejak di masa depan/],
  ['at the step before it was received', change(7, '2026-03-01'), /sebelum tanggal terima/],
])('%s keeps its row out', (_what, cells, message) => {
  const { rows, problems } = read([cells])
  expect(rows).toEqual([])
  expect(problems).toEqual([{ row: 2, message: expect.stringMatching(message) }])
  expect(problems[0]?.message).toMatch(/^[^;]+; [^;]+\.$/)
})

test('a number twice, a hidden row and a formula keep out', () => {
  expect(read([GOOD, GOOD]).problems.map(({ row }) => row)).toEqual([2, 3])
  expect(read([GOOD], new Map([[2, [{ kind: 'hidden' }]]])).rows).toEqual([])
  expect(read([GOOD], new Map([[2, [{ kind: 'formula', column: 2 }]]])).rows).toEqual([])
})
