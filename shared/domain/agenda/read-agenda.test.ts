import { describe, expect, test } from 'vitest'
import type { CellMark } from './cell-marks.ts'
import type { DayCell, DayOrder } from './day-column.ts'
import { readAgenda } from './read-agenda.ts'

const HEAD = ['No. Agenda', 'Tgl. Diterima', 'Asal Surat', 'Nomor Surat', 'Tgl Surat', 'Hal']
const row = (number: DayCell, on: DayCell, more: readonly DayCell[] = []) => {
  const rest = ['Dinas Pendidikan', `800/${number}`, null, 'Usul kenaikan pangkat']
  return [number, on, ...rest.map((cell, at) => (more[at] === undefined ? cell : more[at]))]
}
interface Options {
  readonly marks?: ReadonlyMap<number, readonly CellMark[]>
  readonly dayOrder?: DayOrder
}
function read(rows: readonly (readonly DayCell[])[], { marks = new Map(), dayOrder }: Options = {}) {
  const reading = { direction: 'incoming', year: 2026, today: '2026-11-23', dayOrder } as const
  const answer = readAgenda({ rows, marks }, reading)
  if (!answer.ok) throw new Error(answer.message)
  return answer
}
const one = (cells: readonly DayCell[], options?: Options) => read([HEAD, cells], options)

test('columns are found in any order under titles of the book, by what offices call them', () => {
  const title = ['BUKU AGENDA', null, null, null, null, null]
  const { rows, head } = read([title, HEAD.toReversed(), row('7', '2026-03-02').toReversed()])
  expect(head).toBe(1)
  expect(rows).toEqual([
    {
      ...{ line: 3, number: 7, on: '2026-03-02', party: 'Dinas Pendidikan' },
      ...{ letterNumber: '800/7', perihal: 'Usul kenaikan pangkat' },
    },
  ])
})

describe('a date is read in every style that leaves no doubt', () => {
  test.each<[string, DayCell, string]>([
    ['a date of Excel', new Date('2026-08-03T00:00:00Z'), '2026-08-03'],
    ['the number behind a date of Excel', 46_237, '2026-08-03'],
    ['ISO', '2026-08-03', '2026-08-03'],
    ['the month by name', '3 Agustus 2026', '2026-08-03'],
    ['a day above twelve', '25/6/2026', '2026-06-25'],
    ['the same day and month', '6/6/2026', '2026-06-06'],
  ])('%s', (_what, cell, date) => {
    expect(one(row(1, cell))).toMatchObject({ problems: [], rows: [{ on: date }] })
  })
})

describe('what can be read in two ways is asked, never guessed', () => {
  const dates = (cells: readonly DayCell[], options?: Options) =>
    read([HEAD, ...cells.map((cell, at) => row(at + 1, cell))], options)

  test('5/6/2026 alone', () => {
    const { rows, problems } = dates(['5/6/2026'])
    expect(rows).toEqual([])
    expect(problems).toEqual([{ row: 2, message: expect.stringContaining('dua hari') }])
  })
  test('a column that agrees on the day first is read so', () => {
    expect(dates(['5/6/2026', '25/6/2026']).rows.map(({ on }) => on)).toEqual(['2026-06-05', '2026-06-25'])
  })
  test('a column that agrees on the month first is read so', () => {
    expect(dates(['5/6/2026', '6/25/2026']).rows.map(({ on }) => on)).toEqual(['2026-05-06', '2026-06-25'])
  })
  test('a column that contradicts itself is not', () => {
    const { rows, problems } = dates(['5/6/2026', '6/25/2026', '25/6/2026'])
    expect([rows.map(({ line }) => line), problems.map(({ row: at }) => at)]).toEqual([[3, 4], [2]])
  })
  test('dates of Excel beside texts may have been turned round', () => {
    const { rows, problems } = dates([
      new Date('2026-05-06T00:00:00Z'),
      '25/6/2026',
      new Date('2026-06-26T00:00:00Z'),
    ])
    expect([rows.map(({ line }) => line), problems.map(({ row: at }) => at)]).toEqual([[3, 4], [2]])
  })
  test('until a person says what comes first', () => {
    expect(dates(['5/6/2026'], { dayOrder: 'bulan-hari' }).rows[0]?.on).toBe('2026-05-06')
    expect(dates(['5/6/2026'], { dayOrder: 'hari-bulan' }).rows[0]?.on).toBe('2026-06-05')
  })
})

describe('bad input keeps its row out and says what to do', () => {
  const marked = (mark: CellMark) => ({ marks: new Map([[2, [mark]]]) })
  test.each<[string, readonly DayCell[], Options, RegExp]>([
    [
      'a formula',
      row(1, '2026-03-02'),
      marked({ kind: 'formula', column: 0 }),
      /berisi rumus; tempel sebagai nilai/,
    ],
    ['a hidden row', row(1, '2026-03-02'), marked({ kind: 'hidden' }), /tersembunyi; tampilkan/],
    ['merged cells', row(1, '2026-03-02'), marked({ kind: 'merged' }), /sel gabungan; pisahkan/],
    [
      '18 digits as a number',
      row(1, '2026-03-02', [undefined as never, 198_503_172_010_011_000]),
      {},
      /dibulatkan Excel/,
    ],
    [
      '18 digits as text of one',
      row(1, '2026-03-02', [undefined as never, '1,98503E+17']),
      {},
      /dibulatkan Excel/,
    ],
    [
      'a letter number that became a date',
      row(1, '2026-03-02', [undefined as never, new Date('2026-01-12T00:00:00Z')]),
      {},
      /menjadi tanggal/,
    ],
    ['a number that is none', row('dua', '2026-03-02'), {}, /Nomor agenda "dua"/],
    ['half a number', row(12.5, '2026-03-02'), {}, /Nomor agenda "12.5"/],
    ['the number of another year', row('12/2025', '2026-03-02'), {}, /Nomor agenda "12\/2025"/],
    ['a date of another year', row(1, '2025-12-30'), {}, /bukan tahun 2026/],
    ['a date to come', row(1, '2026-12-01'), {}, /di masa depan/],
    ['a day that is none', row(1, '31/6/2026'), {}, /"31\/6\/2026" tidak dapat dibaca/],
    ['no date', row(1, null), {}, /Tanggal diterima kosong/],
    ['no sender', row(1, '2026-03-02', ['']), {}, /Pengirim kosong/],
    ['a text without end', row(1, '2026-03-02', ['x'.repeat(201)]), {}, /Pengirim terlalu panjang/],
  ])('%s', (_what, cells, options, message) => {
    const { rows, problems } = one(cells, options)
    expect(rows).toEqual([])
    expect(problems[0]).toEqual({ row: 2, message: expect.stringMatching(message) })
    expect(problems[0]?.message).toMatch(/^[^;]+; [^;]+\.$/)
  })
  test('a formula in a column that nobody reads does no harm', () => {
    expect(one(row(1, '2026-03-02'), marked({ kind: 'formula', column: 17 })).rows).toHaveLength(1)
  })
})

test('doubles are kept out both, gaps stay open for them, empty rows mean nothing, sisipan stand behind their number', () => {
  const empty = [null, ' ', null, null, null, null]
  const { rows, problems, gaps, waiting } = read([
    HEAD,
    row(3, '2026-03-02'),
    empty,
    row('123a', '2026-03-09', ['Kecamatan A']),
    row(7, '2026-03-04'),
    row(4, '2026-03-03', ['Dinas Satu']),
    row('0004/2026', '2026-03-03', ['Dinas Dua']),
    row(9, '5/6/2026'),
  ])
  expect(rows.map(({ number, suffix = '' }) => `${number}${suffix}`)).toEqual(['3', '7', '123a'])
  expect(problems.map(({ row: at }) => at)).toEqual([6, 7, 8])
  // One of the two with number 4 may be meant to be 5, 6 or 8.
  expect(gaps).toEqual([])
  expect(waiting).toEqual([
    { from: 4, to: 6 },
    { from: 8, to: 9 },
  ])
})

test('a letter that was entered twice keeps both numbers, and it is said', () => {
  const same = [undefined as never, '800/1', '2026-02-27']
  const { rows, notes } = read([HEAD, row(1, '2026-03-02', same), row(2, '2026-03-03', same)])
  expect(rows).toHaveLength(2)
  expect(notes).toEqual([{ row: 3, message: expect.stringContaining('baris 2') }])
})

test.each([
  ['no headings', [[1, 2, 3]], 'Judul kolom tidak ditemukan'],
  ['a heading that is missing', [HEAD.slice(0, 5)], 'Kolom yang belum ada di baris 1: Perihal'],
  ['a heading twice', [[...HEAD, 'Hal']], 'Kolom "Perihal" ada dua kali'],
])('a table with %s is refused', (_what, rows, message) => {
  expect(() => read(rows)).toThrow(message)
})

test('a digit too many does not mark thousands of numbers as never used', () => {
  const on = '2026-03-02'
  const { rows, problems, gaps, waiting } = read([
    HEAD,
    row(1, on),
    row(2, on),
    row('1004a', on),
    row(1005, on),
  ])
  expect(rows.map(({ number }) => number)).toEqual([1, 2])
  expect([gaps, waiting]).toEqual([[], []])
  expect(problems).toEqual([
    { row: 4, message: expect.stringContaining('Nomor 1004a terlalu jauh dari nomor 2 di baris 3') },
    { row: 5, message: expect.stringContaining('Nomor 1005 terlalu jauh') },
  ])
  expect(read([HEAD, row(1, on), row(1002, on)])).toMatchObject({
    problems: [],
    gaps: [{ from: 2, to: 1001 }],
  })
})

test('a number with decimals has lost its zeros, and is asked for again', () => {
  const { problems } = one(row(1, '2026-03-02', [undefined, 800.1] as unknown as DayCell[]))
  expect(problems).toEqual([
    { row: 2, message: expect.stringContaining('Nomor surat dibaca Excel sebagai bilangan 800.1') },
  ])
})

test('while a number is doubtful no other is marked as never used: it may be the one that was meant', () => {
  const on = '2026-03-02'
  const open = [{ from: 2, to: 3 }]
  expect(read([HEAD, row(1, on), row('III', on), row(4, on)])).toMatchObject({ gaps: [], waiting: open })
  expect(read([HEAD, row(1, on), row(4, on), row(4, on)])).toMatchObject({
    ...{ gaps: [], waiting: [{ from: 2, to: 4 }] },
  })
  expect(read([HEAD, row(1, on), row(4, on), row(4000, on)])).toMatchObject({ gaps: [], waiting: open })
  expect(read([HEAD, row(1, on), row(4, on)])).toMatchObject({ gaps: open, waiting: [] })
})
