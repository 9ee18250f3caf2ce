import { expect, test } from 'vitest'
import { spelledDate, typedDate } from './typed-date.ts'

test.each(['3/4/2026', '03/04/2026', '03-04-2026', ' 3.4.2026 ', '03042026', '2026-04-03'])(
  '%s is the third of April',
  (text) => {
    expect(typedDate(text)).toBe('2026-04-03')
  },
)

test.each([
  ...['31/02/2026', '4/13/2026', '3/4/26', '3 April 2026', '3/4', '', '2026-02-30'],
  ...['20260403', '20100203', '342026', '04132026'],
])('"%s" is no date', (text) => {
  expect(typedDate(text)).toBeUndefined()
})

test('is spelled day first; what is no date stays as it was typed', () => {
  expect(spelledDate('2026-04-03')).toBe('03/04/2026')
  expect(spelledDate('3/4')).toBe('3/4')
})
