import { anOpenedCase, aSop } from '../../factories.ts'
import { type Figure, judgeFigure } from '../figure.ts'
import { median } from '../median.ts'
import { caseActs, type KeptCase } from './case-acts.ts'
import { walkOurCase } from './our-case.ts'
import { xstateWalk } from './xstate-case.ts'

const rounds = 9
/** Berkas of a round, each from its opening to its last step. */
const sizes = { warm: 2_000, round: 2_000 }
/** Berkas walked on end: the cost of one must not grow with them. */
const grown = [1_000, 10_000, 100_000]

/**
 * Opened berkas taken through their eight steps. Each engine makes into text what it needs to go on after a crash at any
 * act, and both keep every event: ours the events themselves, and the state once at the end; xstate its persisted
 * snapshot after each act. They take turns on the same acts.
 */
export async function engineBench(say: (line: string) => void): Promise<Figure[]> {
  const sop = aSop()
  const walk = { sop, opened: anOpenedCase(sop), acts: caseActs(sop) }
  const ours = () => walkOurCase(walk)
  const theirs = await xstateWalk(walk, say)
  const kept = [ours(), theirs?.()]
  expectAlike(kept)
  say(`kept of a berkas: ours ${lengthOf(kept[0])} characters, xstate ${lengthOf(kept[1])}`)

  const times: { ours: number; theirs: number }[] = []
  for (let round = -1; round < rounds; round++) {
    const count = round < 0 ? sizes.warm : sizes.round
    const time = { ours: timeOf(ours, count), theirs: theirs ? timeOf(theirs, count) : Number.NaN }
    if (round >= 0) times.push(time)
  }
  const ratio = median(times.map((time) => time.theirs / time.ours))
  return [
    judgeFigure({
      ...{
        metric: 'engine.cases-vs-xstate',
        value: median(times.map((time) => time.ours)),
        unit: 'µs a berkas',
      },
      ...(theirs && { peer: 'xstate, persisted', peerValue: median(times.map((time) => time.theirs)) }),
      ...{ ratio: theirs ? ratio : 0, goal: '>=5' },
    }),
    growthFigure(ours, say),
  ]
}

/** What one berkas costs after few and after many of them, the sizes in turn. */
function growthFigure(walk: () => KeptCase, say: (line: string) => void): Figure {
  const costs = grown.map((count) => timeOf(walk, count))
  say(grown.map((count, at) => `${count} berkas: ${costs[at]?.toFixed(1)} µs each`).join('; '))
  const [few = Number.NaN, many = Number.NaN] = [costs.at(0), costs.at(-1)]
  return judgeFigure({
    ...{
      metric: 'engine.case-100k-vs-1k',
      value: many,
      unit: 'µs a berkas',
      peer: 'ours, 1,000',
      peerValue: few,
    },
    ...{ ratio: many / few, goal: '<=3' },
  })
}

/** Microseconds of the processor a berkas: nothing here waits, and so the work of others does not count. */
function timeOf(walk: () => KeptCase, count: number): number {
  let kept = 0
  const before = process.cpuUsage()
  for (let n = 0; n < count; n++) kept += walk().state.length
  const { user, system } = process.cpuUsage(before)
  if (kept === 0) throw new Error('nothing was kept')
  return (user + system) / count
}

/** Both must have gone through the same eight steps and say so in what they kept. */
function expectAlike(walks: readonly (KeptCase | undefined)[]): void {
  const stepsOf = ({ state }: KeptCase) => {
    const { visits, context } = JSON.parse(state)
    const made: { stepId: string; finishedAt?: string }[] = visits ?? context.visits
    return made.map(({ stepId, finishedAt }) => `${stepId} ${finishedAt !== undefined}`).join()
  }
  const [first, ...others] = walks.filter((walk) => walk !== undefined).map(stepsOf)
  if (first?.split(',').length !== 8 || others.some((other) => other !== first))
    throw new Error(`the engines did not go the same way: ${first} / ${others}`)
}

function lengthOf(kept: KeptCase | undefined): number {
  return kept ? kept.state.length + kept.events.join('').length : Number.NaN
}
