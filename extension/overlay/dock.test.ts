import { expect, test } from 'vitest'
import { dockBeside, type Edge } from './dock.ts'

const width = 1280
const card = { left: 948, top: 72, right: 1268, bottom: 560 }
const mirrored = { left: 12, top: 72, right: 332, bottom: 560 }
type Corners = [left: number, top: number, right: number, bottom: number]
const box = ([left, top, right, bottom]: Corners) => ({ left, top, right, bottom })

test.each<[string, ReturnType<typeof box>, Edge, Edge | 'fold']>([
  ['a field in the middle', box([400, 100, 800, 140]), 'right', 'right'],
  ['a field below the card', box([1000, 600, 1200, 640]), 'right', 'right'],
  ['a field under the card', box([1000, 100, 1200, 140]), 'right', 'left'],
  ['a field that only touches the card', box([800, 100, 945, 140]), 'right', 'left'],
  ['a field under the card at the left', box([20, 100, 200, 140]), 'left', 'right'],
  ['a field across the page', box([100, 100, 1200, 140]), 'right', 'fold'],
])('%s', (_what, field, edge, expected) => {
  const at = edge === 'right' ? card : mirrored
  expect(dockBeside(field, at, { edge, width })).toBe(expected)
})
