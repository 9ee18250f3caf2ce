import { expect, test } from 'vitest'
import type { LetterCard } from '#shared/schema/letter.ts'
import type { LetterPage, LetterQuery } from '#shared/schema/letter-query.ts'
import type { CallResult } from './call-bridge.ts'
import { createLetterList } from './letter-list.ts'

const page = (ids: readonly string[], next?: string): CallResult<LetterPage> => ({
  ok: true,
  value: { total: 3, letters: ids.map((id) => ({ id }) as LetterCard), ...(next !== undefined && { next }) },
})

test('brings a page at a time, of the question that was asked', async () => {
  const asked: LetterQuery[] = []
  const list = createLetterList(async (query) => {
    asked.push(query)
    return query.after === undefined ? page(['a', 'b'], 'b') : page(['c'])
  })
  await list.show({ direction: 'incoming' })
  await list.more()
  await list.more()
  expect(list.letters.value?.map(({ id }) => id)).toEqual(['a', 'b', 'c'])
  expect(list.total.value).toBe(3)
  expect(asked).toEqual([
    { direction: 'incoming', limit: 50 },
    { direction: 'incoming', limit: 50, after: 'b' },
  ])
})

test('an answer that comes late never replaces that of a later question', async () => {
  let answerFirst: (value: CallResult<LetterPage>) => void = () => {}
  const list = createLetterList(({ text }) =>
    text === 'old'
      ? new Promise((resolve) => {
          answerFirst = resolve
        })
      : Promise.resolve(page(['new'])),
  )
  const first = list.show({ text: 'old' })
  await list.show({ text: 'new' })
  answerFirst(page(['old']))
  await first
  expect(list.letters.value?.map(({ id }) => id)).toEqual(['new'])
})

test('a failed question keeps what was shown and says why', async () => {
  let isDown = false
  const list = createLetterList(async () =>
    isDown ? { ok: false, failure: { kind: 'unreachable' } } : page(['a']),
  )
  await list.show({})
  isDown = true
  await list.show({ waiting: true })
  expect(list.failure.value).toEqual({ kind: 'unreachable' })
  expect(list.letters.value).toHaveLength(1)
})
