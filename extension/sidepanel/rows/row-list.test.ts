import { expect, test } from 'vitest'
import type { ParticipantCard } from '#shared/schema/participant-answer.ts'
import { createRowList } from './row-list.ts'

const cards = (...nos: number[]) => nos.map((no) => ({ no }) as ParticipantCard)

test('pages follow each other, and only what is shown stays selected', async () => {
  const list = createRowList(async ({ state, after }) => {
    if (state === 'returned') return { ok: true, value: { total: 1, rows: cards(2) } }
    return after === undefined
      ? { ok: true, value: { total: 3, rows: cards(1, 2), next: 2 } }
      : { ok: true, value: { total: 3, rows: cards(3) } }
  })
  await list.show({})
  await list.more()
  await list.more()
  expect(list.rows.value?.map(({ no }) => no)).toEqual([1, 2, 3])
  list.toggle(1)
  list.toggle(2)
  list.toggle(3)
  list.toggle(3)
  expect([...list.selected.value]).toEqual([1, 2])
  await list.show({ state: 'returned' })
  expect([...list.selected.value]).toEqual([2])
  list.toggleAll()
  expect(list.selected.value.size).toBe(0)
  list.toggleAll()
  expect([...list.selected.value]).toEqual([2])
})

test('an unreachable office keeps the rows and the selection', async () => {
  let isDown = false
  const list = createRowList(async () =>
    isDown
      ? { ok: false, failure: { kind: 'unreachable' } }
      : { ok: true, value: { total: 1, rows: cards(1) } },
  )
  await list.show({})
  list.toggle(1)
  isDown = true
  await list.show({ text: 'x' })
  expect(list.failure.value).toEqual({ kind: 'unreachable' })
  expect(list.rows.value).toHaveLength(1)
  expect([...list.selected.value]).toEqual([1])
})
