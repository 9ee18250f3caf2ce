import { describe, expect, test } from 'vitest'
import { kopOf } from './kop.ts'
import { minutesInWords } from './paper-time.ts'

describe('kop and words', () => {
  test('without kantor.yaml the agency of the SOP stands there, without a rule', () => {
    expect(kopOf(undefined, 'BKD Contoh')).toEqual({
      lines: ['BKD Contoh'],
      details: [],
      isOwn: false,
      paper: 'A4',
    })
  })

  test('address and reach each have their line, as far as they are given', () => {
    const kop = kopOf(
      { version: 1, lines: ['A', 'B'], address: 'Jalan 1', postcode: '00000', email: 'a@b.example' },
      'x',
    )
    expect(kop.details).toEqual(['Jalan 1 · Kode Pos 00000', 'Surel a@b.example'])
  })

  test.each([
    [0, '0 menit'],
    [59.6, '1 jam'],
    [125, '2 jam 5 menit'],
    [90_000, '1.500 jam'],
  ])('%i minutes: %s', (minutes, words) => {
    expect(minutesInWords(minutes)).toBe(words)
  })
})
