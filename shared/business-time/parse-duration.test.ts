import { expect, test } from 'vitest'
import { parseDuration } from './parse-duration.ts'

test.each([
  ['125 menit', 125, 'menit'],
  ['1 hari', 1, 'hari'],
  ['1 (satu) hari', 1, 'hari'],
  ['14 hari kerja', 14, 'hari'],
  ['30 Hari Kalender', 30, 'hari kalender'],
  ['1 minggu', 1, 'minggu'],
  ['2 bulan', 2, 'bulan'],
  ['4 jam', 4, 'jam'],
  ['4jam', 4, 'jam'],
  ['2 Jam 5 menit', 125, 'menit'],
  ['  2\u00a0jam   5 menit ', 125, 'menit'],
  ['1,5 jam', 90, 'menit'],
  ['0.5 jam', 30, 'menit'],
])('%j is %d %s', (text, value, unit) => {
  expect(parseDuration(text)).toEqual({ value, unit })
})

test.each([
  '',
  'hari',
  '1',
  '0 menit',
  '-1 hari',
  '1,5 hari',
  '0,5 minggu',
  '1 hari 2 jam',
  '1 jam 1 jam',
  '120 menit / 3 hari',
  '2 hours',
  '1 hari.',
  '100001 hari',
  '0,001 jam',
  '1e3 menit',
])('%j is not read', (text) => {
  expect(parseDuration(text)).toBeUndefined()
})
