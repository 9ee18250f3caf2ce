import { expect, test } from 'vitest'
import { mondayOf, shownMonday, weekdayOf, weeksBetween } from './shown-week.ts'

test.each([
  ['Minggu 23 (Juni 2026)', 1, '2026-06-01'],
  ['Minggu 6 (Februari 2026)', 2, '2026-02-02'],
  // The same first day in two months: the number of the week tells them apart.
  ['Minggu 9 (Maret 2026)', 23, '2026-02-23'],
  ['Minggu 13 (Maret 2026)', 23, '2026-03-23'],
  ['Minggu 1 (Januari 2026)', 29, '2025-12-29'],
  ['Minggu 53 (Januari 2027)', 28, '2026-12-28'],
  ['Minggu 24 (Juni 2026)', 1, undefined],
  ['Minggu 23 (Juni 2026)', 2, undefined],
  ['Week 23 (June 2026)', 1, undefined],
  ['Juni 2026', 1, undefined],
])('%s with %d first is the week of %s', (title, first, monday) => {
  expect(shownMonday(title, first)).toBe(monday)
})

test('weeks are counted from Monday to Monday', () => {
  expect(mondayOf('2026-06-07')).toBe('2026-06-01')
  expect([weekdayOf('2026-06-01'), weekdayOf('2026-06-07')]).toEqual([0, 6])
  expect(weeksBetween('2026-06-08', '2026-03-30')).toBe(-10)
})
