import { expect, test } from 'vitest'
import { rowNumbers } from './row-numbers.ts'

const NIP = '199207252015032003'

test('each line names its row by number or NIP, as a spreadsheet copies two columns', () => {
  expect(rowNumbers(`1\tMI-001\r\n${NIP};MI-002\n\n12 MI-003\n`, [1, 2])).toEqual({
    rows: [
      { row: { no: 1 }, nomorUsulan: 'MI-001' },
      { row: { nip: NIP }, nomorUsulan: 'MI-002' },
      { row: { no: 12 }, nomorUsulan: 'MI-003' },
    ],
    bad: [],
  })
})

test('a number alone is for the one row that is selected, and for nobody else', () => {
  expect(rowNumbers('MI-001', [7])).toEqual({ rows: [{ row: { no: 7 }, nomorUsulan: 'MI-001' }], bad: [] })
  expect(rowNumbers('MI-001', [7, 8]).bad).toEqual([{ line: 1, text: 'MI-001' }])
  expect(rowNumbers('MI-001\nMI-002', [7]).bad).toHaveLength(2)
})

test.each(['Budi MI-001', '12345 MI-001', '1 MI-001 lebih', '1992072520150320 MI-1'])(
  'a line that names nobody certain is shown, not guessed: %s',
  (text) => {
    expect(rowNumbers(text, [1])).toEqual({ rows: [], bad: [{ line: 1, text }] })
  },
)
