import { expect, test } from 'vitest'
import { bodyWidth, paperFrame } from './paper-frame.ts'
import { paperText } from './paper-text.ts'

test.each([
  ['Bimtek/Diklat/workshop/seminar', 'Bimtek/|Diklat/|workshop/|seminar'],
  ['800/12/Disdik/2026', '800/12/Disdik/2026'],
  ['a'.repeat(30), `${'a'.repeat(12)}|${'a'.repeat(12)}|${'a'.repeat(6)}`],
])('a word too long for a column may be broken where a reader expects it: %s', (word, broken) => {
  expect(paperText(word).text).toEqual([{ text: broken.replaceAll('|', '\u200b') }])
})

test.each(['A4', 'folio', 'half-folio'] as const)(
  'what stands on %s is as wide as its page allows',
  (sheet) => {
    const { pageSize, pageMargins } = paperFrame({ title: '', sheet }, [])
    const [left, , right] = pageMargins as number[]
    const { width } = pageSize as { width: number }
    expect(bodyWidth(sheet)).toBeCloseTo(width - (left ?? 0) - (right ?? 0))
  },
)
