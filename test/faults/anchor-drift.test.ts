import { expect, test } from 'vitest'
import { bundleForPage } from './bundle-for-page.ts'
import type { DriftCount } from './drift-page.ts'
import { driftPlaces } from './drift-places.ts'
import { faultLine } from './fault-line.ts'
import { faultRuns } from './fault-runs.ts'
import { walkDrift } from './walk-drift.ts'

const changes = faultRuns({ short: 8, full: 150 })
const places = driftPlaces.filter((_place, index) => index % faultRuns({ short: 4, full: 1 }) === 0)

const entry = `
import { drift } from './drift-page.ts'
globalThis.langkahDrift = (asked) => drift(asked, [])`

test('R6 a page that changes: the control that is meant, or none', async () => {
  const script = await bundleForPage(entry, import.meta.dirname)
  const sum: DriftCount = { kept: 0, wrong: 0, refused: 0, broken: 0, brokenRefused: 0 }
  const faults: string[] = []
  let targets = 0
  for await (const answer of walkDrift({ script, changes, mostPicked: 5, places })) {
    targets += answer.targets + answer.picked
    faults.push(...answer.faults.map((fault) => `${answer.title}: ${fault}`))
    const { ours } = answer.counts
    if (ours) for (const name of Object.keys(sum) as (keyof DriftCount)[]) sum[name] += ours[name]
  }
  expect(faults.filter((fault) => !fault.includes(': refused')).slice(0, 5)).toEqual([])
  expect(targets).toBeGreaterThanOrEqual(faultRuns({ short: 15, full: 60 }))
  faultLine('R6 anchor-drift', {
    runs: sum.kept + sum.broken,
    harm: {
      wrong: sum.wrong,
      brokenFound: sum.broken - sum.brokenRefused,
      refusedTooOften: Math.max(0, sum.refused - Math.floor(0.05 * sum.kept)),
    },
    seen: { targets, refused: sum.refused },
  })
})
