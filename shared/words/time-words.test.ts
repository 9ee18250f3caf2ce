import { describe, expect, test } from 'vitest'
import { ageWords, dayAndTime, dayAndTimeIn, dueTone, spanWords, workingSpan } from './time-words.ts'

const now = new Date(2026, 10, 23, 10, 0)
/** A moment by this computer's own clock. */
const at = (day: number, hour: number) => new Date(2026, 10, day, hour).toISOString()

describe('a moment', () => {
  test.each([
    [at(23, 15), 'hari ini 15.00'],
    [at(24, 9), 'besok 09.00'],
    [at(22, 9), 'kemarin 09.00'],
    [at(27, 15), 'Jum, 27 Nov 15.00'],
  ])('%s', (moment, words) => {
    expect(dayAndTime(moment, now, 'id')).toBe(words)
  })
  test('of another year says which', () => {
    expect(dayAndTime(new Date(2027, 0, 4, 9).toISOString(), now, 'id')).toContain('2027')
  })
})

test('a moment of an office in another zone is told by its clock, which is named', () => {
  const at = new Date('2026-11-23T16:30:00Z')
  const now = new Date('2026-11-23T14:30:00Z')
  expect(dayAndTimeIn({ at, now, language: 'id', timeZone: 'Asia/Jayapura' })).toBe('besok 01.30 WIT')
  expect(dayAndTimeIn({ at, now, language: 'id', timeZone: 'Asia/Makassar' })).toBe('besok 00.30 WITA')
  expect(dayAndTimeIn({ at, now: at, language: 'en', timeZone: 'Asia/Jayapura' })).toMatch(/^today 01:30 /)
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions()
  expect(dayAndTimeIn({ at, now, language: 'id', timeZone })).toBe(dayAndTime(at.toISOString(), now, 'id'))
})

test.each([
  [0, '0 menit', '0 menit'],
  [45, '45 menit', '45 menit'],
  [80, '1 jam 20 menit', '1 jam 20 menit'],
  [120, '2 jam', '2 jam'],
  [3000, '2 hari 2 jam', '50 jam'],
])('%d minutes', (minutes, span, working) => {
  expect(spanWords(minutes, 'id')).toBe(span)
  expect(workingSpan(minutes, 'id')).toBe(working)
})

test.each([
  [1, 'baru saja'],
  [12, '12 dtk lalu'],
  [59, '59 dtk lalu'],
  [185, '3 menit lalu'],
])('data %d seconds old', (seconds, words) => {
  expect(ageWords(0, seconds * 1000, 'id')).toBe(words)
})

test.each([
  [0, 'ok'],
  [74, 'ok'],
  [76, 'warn'],
  [100, 'warn'],
  [101, 'bad'],
])('after %d of 100 minutes', (minutes, tone) => {
  const from = new Date(0).toISOString()
  const dueAt = new Date(100 * 60_000).toISOString()
  expect(dueTone({ from, dueAt }, new Date(minutes * 60_000))).toBe(tone)
})
