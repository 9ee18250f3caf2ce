import { expect, test } from 'vitest'
import { domainErrorCodes } from '../errors.ts'
import { en } from './en.ts'
import { fillSentence } from './fill-sentence.ts'
import { id } from './id.ts'

test('names the place, and an ellipsis where a part is not known', () => {
  const place = { step: 'Memeriksa berkas', current: '' }
  expect(fillSentence('"{step}", lalu "{current}" dan {other}', place)).toBe(
    '"Memeriksa berkas", lalu "…" dan …',
  )
})

test('a part is put in as it is, and nothing of the language leaks in', () => {
  expect(fillSentence('Isian {field}', { field: '$& {field}' })).toBe('Isian $& {field}')
  expect(fillSentence('Isian {constructor}', {})).toBe('Isian …')
})

test.each(domainErrorCodes)('%s: both languages name the same parts, a reason and a next action', (code) => {
  const partsOf = (sentence: string) => (sentence.match(/\{\w+\}/g) ?? []).sort()
  expect(partsOf(en[code])).toEqual(partsOf(id[code]))
  for (const sentence of [id[code], en[code]]) expect(sentence).toMatch(/^\S.*[;:].*\.$/)
})
