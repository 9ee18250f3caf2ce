import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore } from '#bridge/storage/open-store.ts'
import type { CaseFile } from '#shared/schema/case-file.ts'
import { type Figure, judgeFigure } from '../figure.ts'
import { type Growth, growthOf } from './growth.ts'
import { lowdbChange } from './lowdb-peer.ts'
import { type MadeOffice, makeOffice } from './made-office.ts'
import { throughputFigures } from './throughput.ts'

const sizes = [1_000, 10_000, 100_000]
/** Plain lowdb fails with more. */
const lowdbCases = 90_000

/** The store beside the floor of the disk, SQLite and plain lowdb, and how its cost grows with the number of cases. */
export async function storeBench(say: (line: string) => void): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'langkah-bench-'))
  try {
    const offices: MadeOffice[] = []
    for (const size of sizes) offices.push(await builtOffice(join(folder, String(size)), size, say))
    const [small, , large] = offices
    if (!small || !large) throw new Error('no office was made')
    const throughput = await throughputFigures(small, folder, say)
    const growth = await growthOf(offices)
    for (const line of growthTable(growth)) say(line)
    return [await lowdbFigure(large, { folder, growth, say }), ...throughput, ...growthFigures(growth)]
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** With its state, as the store itself makes it out of the journal. */
async function builtOffice(folder: string, cases: number, say: (line: string) => void): Promise<MadeOffice> {
  const started = performance.now()
  await mkdir(folder)
  const office = await makeOffice(folder, cases)
  const written = performance.now()
  const store = await openStore(folder, { onNotice: () => {} })
  const read = performance.now()
  await store.close()
  const [writing, reading] = [(written - started) / 1000, (read - written) / 1000]
  say(
    `${cases} cases, ${office.events} events: written in ${writing.toFixed(1)} s, read anew in ${reading.toFixed(1)} s`,
  )
  return office
}

interface LowdbOptions {
  readonly folder: string
  readonly growth: readonly Growth[]
  readonly say: (line: string) => void
}

/** Ours at 100,000 cases, synced; lowdb at 90,000, unsynced. */
async function lowdbFigure(large: MadeOffice, { folder, growth, say }: LowdbOptions): Promise<Figure> {
  const store = await openStore(large.folder)
  const { cases } = await store.cases({ limit: 200 })
  const sample = await Promise.all(cases.map(async ({ id }) => (await store.find('case', id)) as CaseFile))
  await store.close()
  const value = growth.at(-1)?.p50 ?? Number.NaN
  const peerValue = await lowdbChange(join(folder, 'lowdb.json'), sample, lowdbCases)
  say(`plain lowdb writes all ${lowdbCases} cases for one change: ${(peerValue / 1000).toFixed(1)} s`)
  return judgeFigure({
    metric: 'store.durable-command-vs-lowdb-90k',
    ...{ value, unit: 'ms', peer: 'lowdb JSONFile', peerValue, ratio: peerValue / value, goal: '>=5000' },
  })
}

function growthFigures(growth: readonly Growth[]): Figure[] {
  const [few, many] = [growth.at(0), growth.at(-1)]
  if (!few || !many) return []
  return [
    judgeFigure({
      metric: 'store.p99-100k-vs-1k',
      ...{
        value: many.p99,
        unit: 'ms',
        peer: 'ours with 1,000',
        peerValue: few.p99,
        ratio: many.p99 / few.p99,
      },
      goal: '<=3',
    }),
    judgeFigure({ metric: 'store.start-100k-seconds', value: many.startSeconds, unit: 's', goal: '<=1.5' }),
    judgeFigure({ metric: 'store.rss-100k-mb', value: many.startMegabytes, unit: 'MB', goal: '<=350' }),
    judgeFigure({
      metric: 'store.rss-100k-after-search-mb',
      ...{ value: many.lists.megabytes, unit: 'MB', goal: '<=350' },
    }),
    judgeFigure({ metric: 'store.stall-ms', value: many.stallMs, unit: 'ms', goal: '<=25' }),
    judgeFigure({ metric: 'store.board-page-p95-ms', value: many.pageP95, unit: 'ms', goal: '<=10' }),
    judgeFigure({ metric: 'store.search-p95-ms', value: many.searchP95, unit: 'ms', goal: '<=30' }),
    judgeFigure({ metric: 'cases.list-p95-ms', value: many.lists.listP95, unit: 'ms', goal: '<=30' }),
    judgeFigure({ metric: 'cases.search-p95-ms', value: many.lists.searchP95, unit: 'ms', goal: '<=30' }),
  ]
}

const columns: readonly [name: string, of: (growth: Growth) => string][] = [
  ['cases', ({ cases }) => String(cases)],
  ['events', ({ events }) => String(events)],
  ['start s', ({ startSeconds }) => startSeconds.toFixed(2)],
  ['MB', ({ startMegabytes }) => startMegabytes.toFixed(0)],
  ['names s', ({ namesSeconds }) => namesSeconds.toFixed(2)],
  ['MB', ({ namesMegabytes }) => namesMegabytes.toFixed(0)],
  ['command p50 ms', ({ p50 }) => p50.toFixed(2)],
  ['p99 ms', ({ p99 }) => p99.toFixed(2)],
  ['page p95 ms', ({ pageP95 }) => pageP95.toFixed(1)],
  ['search p95 ms', ({ searchP95 }) => searchP95.toFixed(1)],
  ['list p95 ms', ({ lists }) => lists.listP95.toFixed(1)],
  ['search p95 ms', ({ lists }) => lists.searchP95.toFixed(1)],
  ['first list s', ({ lists }) => lists.firstList.toFixed(2)],
  ['first search s', ({ lists }) => lists.firstSearch.toFixed(2)],
  ['MB', ({ lists }) => lists.megabytes.toFixed(0)],
  ['stall ms', ({ lists }) => lists.stallMs.toFixed(0)],
  ['stall ms', ({ stallMs }) => stallMs.toFixed(1)],
]

function growthTable(growth: readonly Growth[]): string[] {
  const line = (cells: readonly string[]): string =>
    cells.map((cell, at) => cell.padStart((columns[at]?.[0].length ?? 0) + 4)).join('')
  return [
    line(columns.map(([name]) => name)),
    ...growth.map((each) => line(columns.map(([, of]) => of(each)))),
  ]
}
