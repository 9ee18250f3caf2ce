import { type Figure, judgeFigure } from '../figure.ts'
import { median } from '../median.ts'
import { type Program, startProgram } from '../program.ts'
import type { Change, OpenFeed } from './feed-office.ts'
import { requireOpenFiles } from './require-open-files.ts'

const panels = 5_000
/** Enough of them that one disturbed round is less than a twentieth of all. */
const rounds = 21
/** Panels of one bridge, from a large office to a province: the cost of one must not grow with them. */
const sizes = [1_000, 5_000, 10_000]
const kinds = { ours: 'Langkah', trpc: 'tRPC httpSubscription', bare: 'bare sockets' } as const
type Kind = keyof typeof kinds

/** A feed with its panels, each in a process of its own, and what was measured of it. */
interface Scene {
  readonly server: Program
  readonly readers: Program
  readonly bytesBefore: number
  /** Milliseconds from the beginning of a change to each panel, over all rounds. */
  readonly all: number[]
  /** The same to the last panel, a round each. */
  readonly last: number[]
}

/**
 * A change on its way to 5,000 panels of one bridge: begun as a command in the bridge, durable, read from the log, and
 * counted when a panel has the whole message. Ours, tRPC's own subscription and bare sockets take turns; each is the
 * same bridge with the same store and makes the same message once.
 */
export async function liveBench(say: (line: string) => void): Promise<Figure[]> {
  requireOpenFiles(Math.max(panels, ...sizes) + 500)
  const scenes = new Map<Kind, Scene>()
  for (const kind of Object.keys(kinds) as Kind[]) scenes.set(kind, await openScene(kind, panels))
  for (let round = 0; round <= rounds; round++) {
    for (const scene of scenes.values()) await playRound(scene, round > 0) // the first one warms up
    say(
      `round ${round} of ${rounds}: ${[...scenes].map(([kind, { last }]) => `${kind} ${last.at(-1)?.toFixed(0) ?? '-'} ms`).join(', ')}`,
    )
  }
  const kilobytes = new Map<Kind, number>()
  for (const [kind, scene] of scenes) {
    kilobytes.set(kind, ((await scene.server.ask<number>('held')) - scene.bytesBefore) / 1024 / panels)
    await closeScene(scene)
  }
  const of = (kind: Kind) => {
    const { all = [], last = [] } = scenes.get(kind) ?? {}
    return { p95: percentile(all, 0.95), last: median(last), kb: kilobytes.get(kind) ?? Number.NaN }
  }
  const [ours, trpc, bare] = [of('ours'), of('trpc'), of('bare')]
  say(
    (Object.keys(kinds) as Kind[])
      .map((kind) => {
        const { p95, last, kb } = of(kind)
        return `${kinds[kind]}: p95 ${p95.toFixed(0)} ms, last ${last.toFixed(0)} ms, ${kb.toFixed(1)} kB a panel`
      })
      .join('; '),
  )
  return [
    judgeFigure({ metric: 'live.event-to-panel-p95-ms', value: ours.p95, unit: 'ms', goal: '<=100' }),
    judgeFigure({ metric: 'live.5000-subscribers-ms', value: ours.last, unit: 'ms', goal: '<=200' }),
    judgeFigure({ metric: 'live.memory-per-subscriber-kb', value: ours.kb, unit: 'kB', goal: '<=25' }),
    judgeFigure({
      ...{ metric: 'live.vs-trpc-subscription', value: ours.last, unit: 'ms' },
      ...{ peer: kinds.trpc, peerValue: trpc.last, ratio: trpc.last / ours.last, goal: '>=5' },
    }),
    judgeFigure({
      ...{ metric: 'live.vs-bare-sockets', value: ours.last, unit: 'ms' },
      ...{ peer: kinds.bare, peerValue: bare.last, ratio: ours.last / bare.last, goal: '<=2' },
    }),
    await growthFigure(say),
  ]
}

/** What one panel costs with few and with many of them. */
async function growthFigure(say: (line: string) => void): Promise<Figure> {
  const costs: number[] = []
  for (const size of sizes) {
    const scene = await openScene('ours', size)
    for (let round = 0; round <= 5; round++) await playRound(scene, round > 0)
    costs.push((median(scene.last) * 1000) / size)
    say(`${size} panels: the last one after ${median(scene.last).toFixed(0)} ms`)
    await closeScene(scene)
  }
  const [few = Number.NaN, many = Number.NaN] = [costs.at(0), costs.at(-1)]
  return judgeFigure({
    ...{ metric: 'live.panel-10k-vs-1k', value: many, unit: 'µs', peer: 'ours with 1,000', peerValue: few },
    ...{ ratio: many / few, goal: '<=2' },
  })
}

async function openScene(kind: Kind, size: number): Promise<Scene> {
  const server = startProgram(new URL('feed-server.ts', import.meta.url), [kind, String(size)])
  const readers = startProgram(new URL('panels.ts', import.meta.url), [])
  const feed = await server.ask<OpenFeed>('feed')
  const bytesBefore = await server.ask<number>('held')
  await readers.ask('connect', feed)
  return { server, readers, bytesBefore, all: [], last: [] }
}

async function playRound({ server, readers, all, last }: Scene, counts: boolean): Promise<void> {
  await readers.ask('arm')
  const { startedAt } = await server.ask<Change>('change')
  const arrivals = await readers.ask<number[]>('arrivals')
  if (!counts) return
  for (const at of arrivals) all.push(at - startedAt)
  last.push((arrivals.at(-1) ?? Number.NaN) - startedAt)
}

async function closeScene({ server, readers }: Scene): Promise<void> {
  await readers.ask('leave')
  await server.ask('close')
  await Promise.all([server.end(), readers.end()])
}

function percentile(values: readonly number[], share: number): number {
  const sorted = Float64Array.from(values).sort()
  return sorted[Math.floor((sorted.length - 1) * share)] ?? Number.NaN
}
