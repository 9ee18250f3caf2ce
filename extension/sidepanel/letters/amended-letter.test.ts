import { expect, test } from 'vitest'
import type { LetterCard } from '#shared/schema/letter.ts'
import { AmendLetter } from '#shared/schema/letter-command.ts'
import { amendedLetter, textsOf } from './amended-letter.ts'

const card = {
  ...{ sender: 'Dinas Pendidikan', number: '800/1', letterOn: '2026-11-20', perihal: 'Usul', to: [] },
  ...{ urgency: 'biasa', security: 'biasa', lampiran: 0, tembusan: ['Bupati'] },
} as unknown as LetterCard
const ids = { commandId: crypto.randomUUID(), letterId: crypto.randomUUID() }

test('only what was changed is sent, each in its own form, as the office takes it', () => {
  const said = { ...textsOf(card), perihal: 'Usul pensiun', lampiran: '3', security: 'rahasia' }
  const change = amendedLetter(card, { ...said, tembusan: 'Bupati\n\n Inspektorat ' })
  expect(change).toEqual({
    ...{ perihal: 'Usul pensiun', lampiran: 3, security: 'rahasia' },
    tembusan: ['Bupati', 'Inspektorat'],
  })
  expect(AmendLetter.safeParse({ ...ids, ...change }).success).toBe(true)
})

test('what was not touched, or emptied, is not sent', () => {
  expect(amendedLetter(card, textsOf(card))).toEqual({})
  expect(amendedLetter(card, { perihal: 'Usul' })).toEqual({})
})
