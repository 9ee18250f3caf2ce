import { expect, test } from 'vitest'
import { readTimeCell } from './read-time-cell.ts'

test.each([
  ['07:30', '07:30'],
  ['7.30', '07:30'],
  ['07.30 WIB', '07:30'],
  ['07:30:00', '07:30'],
  [0.3125, '07:30'],
  [0.3333333333, '08:00'],
  [new Date('1899-12-30T13:00:00Z'), '13:00'],
  ['0730', undefined],
  ['24:00', undefined],
  ['07:60', undefined],
  [1, undefined],
  [730, undefined],
  ['pagi', undefined],
  [null, undefined],
])('%j is %j', (cell, time) => {
  expect(readTimeCell(cell)).toBe(time)
})
