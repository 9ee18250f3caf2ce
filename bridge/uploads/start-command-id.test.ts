import { expect, test } from 'vitest'
import { startCommandId } from './start-command-id.ts'

const run = '6f2c1d7e-0b7a-4c3e-9f55-0d6c1f1a2b3c'

test('two starts of one run at one slot are one command, and any other start is another', () => {
  const slot = '2026-11-23T12:00:00.000Z'
  expect(startCommandId(run, slot)).toBe(startCommandId(run, slot))
  const ids = [
    startCommandId(run, slot),
    startCommandId(run),
    startCommandId(run, '2026-11-24T12:00:00.000Z'),
  ]
  expect(new Set(ids).size).toBe(3)
  for (const id of ids)
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
})
