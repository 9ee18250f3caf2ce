import { fileURLToPath } from 'node:url'
import { bundleForPage } from '../../faults/bundle-for-page.ts'
import type { DriftCount } from '../../faults/drift-page.ts'
import { walkDrift } from '../../faults/walk-drift.ts'
import { type Figure, judgeFigure } from '../figure.ts'

const CHANGES = Number(process.env.LANGKAH_BENCH_CHANGES ?? 150)
const folder = fileURLToPath(new URL('../peers/', import.meta.url))
const peers = ['@medv/finder', 'css-selector-generator'] as const

/** A peer makes its selector from the page as it was; what fits it in the changed page is found if it is one alone. */
const entry = `
import { finder } from '@medv/finder'
import { getCssSelector } from 'css-selector-generator'
import { drift } from '${fileURLToPath(new URL('../../faults/drift-page.ts', import.meta.url))}'
const contender = (name, selectorOf) => ({
  name,
  describe: (element) => {
    const selector = selectorOf(element)
    return () => {
      const found = document.querySelectorAll(selector)
      return found.length === 1 ? found[0] : undefined
    }
  },
})
globalThis.langkahDrift = (asked) =>
  drift(asked, [contender('${peers[0]}', (element) => finder(element)), contender('${peers[1]}', (element) => getCssSelector(element))])`

/** Every anchor of the packs on its practice page, through changes that keep it and changes that break it. */
export async function driftFigures(say: (line: string) => void): Promise<Figure[]> {
  const script = await bundleForPage(entry, folder)
  const sums = new Map<string, DriftCount>()
  let targets = 0
  for await (const { title, counts, ...answer } of walkDrift({ script, changes: CHANGES, mostPicked: 0 })) {
    targets += answer.targets
    for (const [name, count] of Object.entries(counts)) sums.set(name, sum(sums.get(name), count))
    say(`${title}: ${answer.targets} controls${answer.faults.map((fault) => `\n  ${fault}`).join('')}`)
  }
  const shares = (name: string) => {
    const { kept, wrong, refused, broken, brokenRefused } = sums.get(name) ?? sum(undefined, undefined)
    return { wrong, refused: refused / kept, caught: brokenRefused / broken, kept, broken }
  }
  const ours = shares('ours')
  say(`${targets} controls, ${ours.kept} changes that keep them and ${ours.broken} that break them`)
  return peers.flatMap((peer, index) => {
    const beside = shares(peer)
    const metric = (name: string) => `overlay.anchor-${name}${index === 0 ? '' : `-vs-${peer}`}`
    return [
      judgeFigure({
        ...{ metric: metric('wrong'), value: ours.wrong, unit: `of ${ours.kept}`, goal: '<=0' },
        ...{ peer, peerValue: beside.wrong },
      }),
      judgeFigure({
        ...{ metric: metric('refused-share'), value: ours.refused, unit: 'of those kept', goal: '<=0.05' },
        ...{ peer, peerValue: beside.refused },
      }),
      judgeFigure({
        ...{ metric: metric('broken-refused'), value: ours.caught, unit: 'of those broken', goal: '>=1' },
        ...{ peer, peerValue: beside.caught },
      }),
    ]
  })
}

const none: DriftCount = { kept: 0, wrong: 0, refused: 0, broken: 0, brokenRefused: 0 }

function sum(one = none, other = none): DriftCount {
  return {
    kept: one.kept + other.kept,
    wrong: one.wrong + other.wrong,
    refused: one.refused + other.refused,
    broken: one.broken + other.broken,
    brokenRefused: one.brokenRefused + other.brokenRefused,
  }
}
