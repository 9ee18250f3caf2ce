import { expect, test } from 'vitest'
import type { NewEvent } from '#shared/schema/event.ts'
import { RecordLayer, type RecordsBelow } from './record-layer.ts'

const nothing: RecordsBelow = { find: () => undefined, all: () => new Map() }

function numberTaken(series: string, number: number): NewEvent {
  return {
    type: 'register.number-taken',
    at: '2026-11-23T01:00:00.000Z',
    actorId: 'tu',
    commandId: 'c1',
    series,
    year: 2026,
    number,
  }
}

function numbers(layer: RecordLayer): [string, number][] {
  return [...layer.all('register').values()].map(({ id, last }) => [id, last])
}

test('a layer shows what lies under it, changed by its own, and leaves that alone', () => {
  const durable = new RecordLayer(nothing)
  durable.apply(numberTaken('masuk', 1))
  durable.apply(numberTaken('keluar', 1))
  const decided = new RecordLayer(durable)
  decided.apply(numberTaken('masuk', 2))
  const draft = new RecordLayer(decided)
  draft.apply(numberTaken('berkas', 1))

  expect(numbers(draft)).toEqual([
    ['masuk/2026', 2],
    ['keluar/2026', 1],
    ['berkas/2026', 1],
  ])
  expect(draft.find('register', 'masuk/2026')?.last).toBe(2)
  expect(numbers(decided)).toEqual([
    ['masuk/2026', 2],
    ['keluar/2026', 1],
  ])
  expect(durable.find('register', 'masuk/2026')?.last).toBe(1)
})

test('taking a layer over keeps the order of first events; clearing it undoes nothing below', () => {
  const durable = new RecordLayer(nothing)
  durable.apply(numberTaken('masuk', 1))
  const decided = new RecordLayer(durable)
  decided.apply(numberTaken('keluar', 1))
  decided.apply(numberTaken('masuk', 2))
  decided.putSubject({ id: 's1', personId: 's1', kind: 'text', data: {} })
  durable.take(decided)
  decided.clear()

  expect(numbers(durable)).toEqual([
    ['masuk/2026', 2],
    ['keluar/2026', 1],
  ])
  expect(numbers(decided)).toEqual(numbers(durable))
  expect(decided.subject('s1')?.id).toBe('s1')
})
