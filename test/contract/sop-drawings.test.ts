import { expect, test } from 'vitest'
import { lanePaths } from '../../extension/sidepanel/flow/lane-paths.ts'
import { sopDrawing } from '../../extension/sidepanel/flow/sop-drawing.ts'
import { builtInIds, builtInSop } from '../api/built-in-sop.ts'

const half = { x: 12, y: 9 }

test.each(builtInIds)('%s can be drawn: every step has a lane, every way leads somewhere', async (id) => {
  const sop = await builtInSop(id)
  const drawing = sopDrawing(sop)
  expect(drawing.steps.map(({ id }) => id)).toEqual(sop.steps.map(({ id }) => id))
  for (const { lanes, ways } of drawing.steps) {
    expect(lanes.length).toBeGreaterThan(0)
    expect(Math.min(...lanes)).toBeGreaterThanOrEqual(0)
    expect(Math.max(...lanes)).toBeLessThan(drawing.lanes.length)
    expect(ways.length).toBeGreaterThan(0)
    for (const { to } of ways) {
      expect(to).toBeGreaterThanOrEqual(0)
      expect(to).toBeLessThanOrEqual(sop.steps.length)
    }
  }
  const rows = Array.from({ length: drawing.steps.length + 2 }, (_row, at) => ({ top: at * 80, height: 80 }))
  const paths = lanePaths(drawing, { rows, laneWidth: 32, half })
  expect(paths.length).toBeGreaterThanOrEqual(drawing.steps.length)
  for (const { d } of paths) expect(d).toMatch(/^M[\d.]+ [\d.]+([HV][\d.]+)+$/)
})
