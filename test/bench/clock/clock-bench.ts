import { readCalendars } from '#bridge/files/read-calendars.ts'
import { compileCalendar } from '#shared/business-time/compile-calendar.ts'
import { dueAt } from '#shared/business-time/due-at.ts'
import type { WorkingCalendar } from '#shared/business-time/working-calendar.ts'
import { type Figure, judgeFigure } from '../figure.ts'
import { median } from '../median.ts'
import { dayjsPeer } from './dayjs-peer.ts'
import { type DeadlineCase, deadlineCases } from './deadline-cases.ts'
import type { DeadlinePeer } from './deadline-peer.ts'
import { momentPeer } from './moment-peer.ts'
import { openingHoursPeer } from './opening-hours-peer.ts'

const caseCount = 24_000
const rounds = 5
/** Clocks that run at once, from a small office to a whole region: the cost of one must not grow with them. */
const sizes = [1_000, 10_000, 100_000]
/** So often our clock answers a slice, which it does in a millisecond, to be timed at all. */
const repeats = 50

interface Tally {
  peer: DeadlinePeer
  asked: number
  wrong: number
  /** Of each round, in microseconds a deadline on the same cases. */
  ours: number[]
  theirs: number[]
}

/**
 * Deadlines beside the libraries people would use. Ours and theirs take turns on the same slice of cases, round by
 * round, and every answer that a library can give is compared with ours.
 */
export async function clockBench(say: (line: string) => void): Promise<Figure[]> {
  process.env.TZ = 'Asia/Jakarta' // the peers reckon in the local time of the machine
  const shelf = await readCalendars('/nonexistent')
  const shelved = shelf.calendars.find(({ calendar }) => calendar.id === 'perpres-21-2023-wib')
  if (!shelved) throw new Error('the built-in calendar is missing')
  const { calendar, compiled, holidaySets } = shelved

  const loaded = [
    await dayjsPeer(shelved, say),
    await momentPeer(shelved, say),
    await openingHoursPeer(shelved, say),
  ]
  const cases = deadlineCases(compiled, caseCount)
  const tallies = loaded
    .filter((peer) => peer !== undefined)
    .map((peer): Tally => ({ peer, asked: 0, wrong: 0, ours: [], theirs: [] }))
  const rates: number[] = []
  const builds: number[] = []
  const confirmed = new Set<DeadlineCase>()

  timeOurs(compiled, cases) // warm
  for (let round = 0; round < rounds; round++) {
    rates.push(1e6 / timeOurs(compiled, cases))
    builds.push(timed(() => compileCalendar(calendar, holidaySets)) / 1000)
    const slice = cases.slice((round * caseCount) / rounds, ((round + 1) * caseCount) / rounds)
    for (const tally of tallies) askPeer(tally, { slice, compiled, confirmed, say })
    say(`round ${round + 1} of ${rounds}`)
  }

  for (const { peer, asked, wrong, theirs } of tallies) {
    say(
      `${peer.name}: ${asked} of ${caseCount} cases asked, ${wrong} differ, ${median(theirs).toFixed(0)} µs a deadline`,
    )
  }
  const best = tallies.toSorted((a, b) => ratioOf(a) - ratioOf(b))[0]
  return [
    judgeFigure({
      metric: 'clock.deadlines-per-second',
      value: Math.round(median(rates)),
      unit: '/s',
      goal: '>=2000000',
    }),
    judgeFigure({
      metric: 'clock.vs-best-peer',
      value: best ? median(best.ours) : Number.NaN,
      unit: 'µs',
      ...(best && { peer: best.peer.name, peerValue: median(best.theirs) }),
      ratio: best ? ratioOf(best) : 0,
      goal: '>=500',
    }),
    growthFigure(compiled, say),
    judgeFigure({ metric: 'clock.build-4-years-ms', value: median(builds), unit: 'ms', goal: '<=20' }),
    judgeFigure({ metric: 'clock.answers-confirmed', value: confirmed.size, unit: 'cases', goal: '>=20000' }),
    judgeFigure({
      metric: 'clock.answers-differing',
      value: tallies.reduce((sum, { wrong }) => sum + wrong, 0),
      unit: 'answers',
      goal: '<=0',
    }),
  ]
}

/** The cost of one deadline with few and with many clocks running, the sizes in turn. */
function growthFigure(calendar: WorkingCalendar, say: (line: string) => void): Figure {
  const grown = sizes.map((size) => ({ cases: deadlineCases(calendar, size), times: [] as number[] }))
  for (let round = 0; round < rounds; round++) {
    for (const { cases, times } of grown) times.push(timeOurs(calendar, cases))
  }
  const costs = grown.map(({ times }) => median(times))
  say(sizes.map((size, at) => `${size} clocks: ${costs[at]?.toFixed(3)} µs a deadline`).join('; '))
  const [few = Number.NaN, many = Number.NaN] = [costs.at(0), costs.at(-1)]
  return judgeFigure({
    metric: 'clock.cost-100k-vs-1k-clocks',
    value: many,
    unit: 'µs',
    peer: 'ours with 1,000',
    peerValue: few,
    ratio: many / few,
    goal: '<=3',
  })
}

interface Round {
  slice: readonly DeadlineCase[]
  compiled: WorkingCalendar
  confirmed: Set<DeadlineCase>
  say(line: string): void
}

function askPeer(tally: Tally, { slice, compiled, confirmed, say }: Round): void {
  const { peer } = tally
  const asked = slice.filter((one) => peer.canAnswer(one))
  tally.ours.push(timeOurs(compiled, asked))
  const answers: number[] = []
  tally.theirs.push(timed(() => answers.push(...asked.map((one) => peer.due(one)))) / asked.length)
  tally.asked += asked.length
  asked.forEach((one, index) => {
    if (answers[index] === one.due) {
      confirmed.add(one)
      return
    }
    tally.wrong += 1
    const [from = '', ours = '', theirs = ''] = [one.from, one.due, answers[index] ?? 0].map((at) =>
      `${new Date(at)}`.slice(0, 24),
    )
    say(
      `${peer.name} differs: ${from} + ${one.duration.value} ${one.duration.unit}: ours ${ours}, theirs ${theirs}`,
    )
  })
}

/** Microseconds a deadline. */
function timeOurs(calendar: WorkingCalendar, cases: readonly DeadlineCase[]): number {
  let sum = 0
  const spent = timed(() => {
    for (let turn = 0; turn < repeats; turn++) {
      for (const { from, duration } of cases) {
        const answer = dueAt(calendar, from, duration)
        if (answer.ok) sum += answer.due
      }
    }
  })
  if (sum <= 0) throw new Error('our clock gave no answer')
  return spent / (repeats * cases.length)
}

function ratioOf({ ours, theirs }: Tally): number {
  return median(theirs.map((time, round) => time / (ours[round] ?? Number.NaN)))
}

/** Microseconds. */
function timed(work: () => unknown): number {
  const start = process.hrtime.bigint()
  work()
  return Number(process.hrtime.bigint() - start) / 1000
}
