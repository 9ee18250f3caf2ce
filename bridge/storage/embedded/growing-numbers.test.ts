import { expect, test } from 'vitest'
import { GrowingNumbers } from './growing-numbers.ts'

test('holds as many as are pushed, and finds the last that is not greater', () => {
  const numbers = new GrowingNumbers()
  expect(numbers.lastUpTo(5)).toBe(-1)
  for (let n = 0; n < 5000; n++) numbers.push(n * 3 + 2)
  expect(numbers.length).toBe(5000)
  expect([numbers.at(0), numbers.at(1024), numbers.at(4999)]).toEqual([2, 3074, 14_999])
  expect([1, 2, 4, 5, 14_998, 14_999, 99_999].map((value) => numbers.lastUpTo(value))).toEqual([
    -1, 0, 0, 1, 4998, 4999, 4999,
  ])
  expect(() => numbers.at(5000)).toThrow(RangeError)
})
