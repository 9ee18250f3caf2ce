import { expect, test } from 'vitest'
import { rowProblemCodes } from '#shared/schema/row-problem-code.ts'
import { domainErrorCodes } from '../errors.ts'
import { en } from './en.ts'
import { fillSentence } from './fill-sentence.ts'
import { id } from './id.ts'
import { organisationEn } from './organisation-en.ts'
import { organisationId } from './organisation-id.ts'
import { routeEn } from './route-en.ts'
import { routeId } from './route-id.ts'

test('names the place, and an ellipsis where a part is not known', () => {
  const place = { step: 'Memeriksa berkas', current: '' }
  expect(fillSentence('"{step}", lalu "{current}" dan {other}', place)).toBe(
    '"Memeriksa berkas", lalu "…" dan …',
  )
})

test('a date stands day first, whatever sentence it is in', () => {
  expect(fillSentence('{from} sampai {to}', { from: '2026-11-23', to: '2026-11-27' })).toBe(
    '23/11/2026 sampai 27/11/2026',
  )
  expect(fillSentence('{a} {b}', { a: '800/2026-11-23', b: '2026-11-23T01:00Z' })).toBe(
    '800/2026-11-23 2026-11-23T01:00Z',
  )
})

test('a part is put in as it is, and nothing of the language leaks in', () => {
  expect(fillSentence('Isian {field}', { field: '$& {field}' })).toBe('Isian $& {field}')
  expect(fillSentence('Isian {constructor}', {})).toBe('Isian …')
})

test.each([
  ['1', '1 case waits'],
  ['0', '0 cases wait'],
  ['12', '12 cases wait'],
])('a word goes with its number: %s', (count, said) => {
  expect(fillSentence('{count} {count|case waits|cases wait}', { count })).toBe(said)
})

const routeCodes = Object.keys(routeId) as (keyof typeof routeId)[]
const sentences = [
  ...domainErrorCodes.map((code) => [code, id[code], en[code]] as const),
  ...routeCodes.map((code) => [code, routeId[code], routeEn[code]] as const),
  ...rowProblemCodes.map((code) => [code, organisationId[code], organisationEn[code]] as const),
]

test.each(sentences)(
  '%s: both languages name the same parts, a reason and a next action',
  (_, inId, inEn) => {
    const partsOf = (sentence: string) => (sentence.match(/\{\w+\}/g) ?? []).sort()
    expect(partsOf(inEn)).toEqual(partsOf(inId))
    for (const sentence of [inId, inEn]) expect(sentence).toMatch(/^\S.*[;:].*\.$/)
  },
)
