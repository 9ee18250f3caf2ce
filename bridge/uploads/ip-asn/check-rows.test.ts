import { expect, test } from 'vitest'
import type { WorkbookRow } from '../checked-rows.ts'
import { checkRows } from './check-rows.ts'

const nip = '198703152010012005'
const facts = {
  pendidikan: 'S-2',
  kelompok: 'Fungsional',
  diklatStruktural: 'tidak',
  diklatFungsional: 'ya',
  diklat20Jp: 1,
  seminar: '0',
  nilaiKinerja: '86,5',
  hukuman: '0',
}
const points = { kualifikasi: 20, kompetensi: '30', kinerja: 25, disiplin: 5 }
const row = (cells: WorkbookRow['cells'], line = 2): WorkbookRow => ({ line, cells: { nip, ...cells } })
const dataOf = (cells: WorkbookRow['cells']) => checkRows({ rows: [row(cells)] }).ready[0]?.data

test('a NIP alone is read; facts, or points from elsewhere, give a score to compare with', () => {
  const score = { kualifikasi: '20', kompetensi: '30', kinerja: '25', disiplin: '5', total: '80' }
  expect(dataOf({})).toEqual({ nip, nama: '', jenis: 'nilai' })
  expect(dataOf(facts)).toMatchObject({ ...score, kategori: 'Sedang', aturan: 'permenpanrb-38-2018' })
  expect(dataOf(points)).toMatchObject(score)
  expect(dataOf({ ...facts, ...points })).toMatchObject(score)
})

test('a row of kind isian carries the codes of the entry form', () => {
  expect(dataOf({ ...facts, jenis: 'Isian' })).toMatchObject({
    jenis: 'isian',
    ...{ isiPendidikan: '4', isiStruktural: '0', isiFungsional: '1', isiDiklat: '1', isiSeminar: '0' },
    ...{ isiKinerja: '86.5', isiDisiplin: '0' },
  })
})

test.each<[string, WorkbookRow['cells'], [string, string][]]>([
  [
    'half of the facts',
    { ...facts, seminar: '', hukuman: null },
    [
      ['Seminar', 'empty'],
      ['Hukuman Disiplin', 'empty'],
    ],
  ],
  [
    'an education that is not in the tables',
    { ...facts, pendidikan: 'Sarjana' },
    [['Pendidikan', 'pendidikan-unknown']],
  ],
  ['a value over 100', { ...facts, nilaiKinerja: '101' }, [['Nilai Kinerja', 'nilai-unreadable']]],
  [
    'points that the tables do not give',
    { ...facts, ...points, kinerja: 30 },
    [['Kinerja', 'score-differs']],
  ],
  ['three of four points', { ...points, disiplin: '' }, [['Disiplin', 'empty']]],
  ['an unknown kind', { jenis: 'kirim' }, [['Jenis', 'jenis-unknown']]],
  ['an entry without facts', { jenis: 'isian' }, [['Pendidikan', 'empty']]],
  ['a damaged NIP', { nip: 198703152010012000 }, [['NIP', 'nip-damaged']]],
])('%s is blocked', (_what, cells, problems) => {
  const { ready, blocked } = checkRows({ rows: [row(cells)] })
  expect(ready).toEqual([])
  expect(blocked.map(({ column, code }) => [column, code])).toEqual(problems)
})

test('one NIP twice is sent back, each row naming the other', () => {
  const { blocked } = checkRows({ rows: [row({}), row({}, 3)] })
  expect(blocked.map(({ message }) => message)).toEqual([
    'NIP: sama dengan baris 3; sisakan satu.',
    'NIP: sama dengan baris 2; sisakan satu.',
  ])
})
