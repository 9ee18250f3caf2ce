import { expect, test } from 'vitest'
import { Acting } from '#shared/schema/organisation.ts'
import { type ActingCapacity, createActingDraft } from './acting-draft.ts'

const filled = {
  ...{ postId: 'kabid', accountId: 'sri', byPostId: 'sekban', throughPostId: 'kaban' },
  ...{ number: '800/1/2026', on: '2026-11-20', from: '2026-11-23', to: '2026-11-27' },
} as const

function draftOf(capacity: ActingCapacity, without?: keyof typeof filled) {
  const draft = createActingDraft('2026-11-23')
  draft.capacity.value = capacity
  for (const [name, value] of Object.entries(filled)) {
    draft[name as keyof typeof filled].value = name === without ? ' ' : value
  }
  return draft
}

test.each<[ActingCapacity, (keyof typeof filled)[]]>([
  ['plh', ['postId', 'accountId', 'number', 'on', 'from', 'to']],
  ['plt', ['postId', 'accountId', 'number', 'on', 'from', 'to']],
  ['stand-in', ['postId', 'accountId', 'from', 'to']],
  ['an', ['postId', 'byPostId', 'number', 'on', 'from', 'to']],
  ['ub', ['postId', 'byPostId', 'throughPostId', 'number', 'on', 'from', 'to']],
])('%s needs just its own fields, and is then what the office takes', (capacity, needed) => {
  expect(Acting.parse(draftOf(capacity).acting())).toMatchObject({ capacity, postId: 'kabid' })
  const missing = (Object.keys(filled) as (keyof typeof filled)[]).filter(
    (name) => draftOf(capacity, name).acting() === undefined,
  )
  expect(missing).toEqual(Object.keys(filled).filter((name) => needed.includes(name as keyof typeof filled)))
})

test('a scope is kept as long as it is chosen', () => {
  const draft = draftOf('plh')
  draft.toggleSop('a')
  draft.toggleSop('b')
  draft.toggleSop('a')
  expect(draft.acting()).toMatchObject({ sopIds: ['b'] })
  draft.toggleSop('b')
  expect(draft.acting()).not.toHaveProperty('sopIds')
})
