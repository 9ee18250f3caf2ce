import { expect, test } from 'vitest'
import { nextSlot } from './next-slot.ts'

const now = new Date('2026-11-23T11:30:00Z') // 18.30 WIB, 19.30 WITA

test.each([
  ['19.00', 'Asia/Jakarta', '2026-11-23T12:00:00.000Z'],
  ['19:00', 'Asia/Jakarta', '2026-11-23T12:00:00.000Z'],
  ['18.30', 'Asia/Jakarta', '2026-11-24T11:30:00.000Z'],
  ['19.00', 'Asia/Makassar', '2026-11-24T11:00:00.000Z'],
  ['7.05', 'Asia/Jayapura', '2026-11-23T22:05:00.000Z'],
  ['2026-12-01 19.00', 'Asia/Jakarta', '2026-12-01T12:00:00.000Z'],
  ['1/12/2026 19.00', 'Asia/Jakarta', '2026-12-01T12:00:00.000Z'],
  ['2026-11-22 19.00', 'Asia/Jakarta', '2026-11-22T12:00:00.000Z'],
])('%s in %s is %s', (text, zone, expected) => {
  expect(nextSlot(text, now, zone)?.toISOString()).toBe(expected)
})

test.each(['24.00', '19.60', '19', 'nanti malam', '19.00.00', '2026-02-30 19.00', '', '1900'])(
  '"%s" is no time',
  (text) => {
    expect(nextSlot(text, now, 'Asia/Jakarta')).toBeUndefined()
  },
)
