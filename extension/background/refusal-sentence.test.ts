import { readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { expect, test } from 'vitest'
import { domainErrorCodes } from '#shared/errors.ts'
import { deskEn } from '#shared/text/desk-en.ts'
import { deskId } from '#shared/text/desk-id.ts'
import { enOfDesk } from '#shared/text/en.ts'
import { idOfDesk } from '#shared/text/id.ts'
import { refusalSentence } from './refusal-sentence.ts'

/** All that the decisions of the background are made of, with the files they load. */
function loadedBy(file: string, seen = new Map<string, string>()): Map<string, string> {
  if (seen.has(file)) return seen
  const text = readFileSync(file, 'utf8')
  seen.set(file, text)
  for (const [, from = ''] of text.matchAll(/^import (?!type\b)[^'"]*?from '([^']+)'/gms)) {
    if (from.startsWith('#shared/')) loadedBy(`shared/${from.slice(8)}`, seen)
    else if (from.startsWith('.')) loadedBy(posix.join(posix.dirname(file), from), seen)
  }
  return seen
}

test('every refusal that the background can decide has its sentence there', () => {
  const code = [...loadedBy('extension/background/decide-queued.ts').values()].join('\n')
  const decided = domainErrorCodes.filter((each) => code.includes(`'${each}'`))
  expect(decided.length).toBeGreaterThan(20)
  expect(decided.filter((each) => !(each in idOfDesk))).toEqual([])
})

test('one that it does not know is named by its code, in either language', () => {
  const refusal = { ok: false as const, code: 'upload-ended' as const, place: {} }
  expect(refusalSentence(refusal, { ...idOfDesk, ...deskId })).toContain('(upload-ended); muat ulang')
  expect(refusalSentence(refusal, { ...enOfDesk, ...deskEn })).toContain('(upload-ended); reload')
})
