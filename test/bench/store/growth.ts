import { execFile } from 'node:child_process'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { EventStore } from '#bridge/ports/event-store.ts'
import { openStore } from '#bridge/storage/open-store.ts'
import type { CaseQuery } from '#shared/schema/case-query.ts'
import { programFlags } from '../../../scripts/langkah-program.mjs'
import { seeded } from '../../faults/seeded.ts'
import { median } from '../median.ts'
import { quantile } from '../quantile.ts'
import { askedPages, askedTexts } from './asked-for.ts'
import type { MadeOffice } from './made-office.ts'
import { giveMany, type OfficeCommands, officeCommands } from './office-commands.ts'

const run = promisify(execFile)
const startChild = fileURLToPath(new URL('start-child.ts', import.meta.url))
const listsChild = fileURLToPath(new URL('lists-child.ts', import.meta.url))
const starts = 5
const askings = 40
const commandsEach = 400
const searches: readonly CaseQuery[] = askedTexts.map((text) => ({ limit: 50, text }))

/** What `lists-child.ts` tells. */
interface ListsTold {
  /** In seconds. */
  readonly firstList: number
  readonly firstSearch: number
  /** After both. */
  readonly megabytes: number
  /** Longest pause of the event loop meanwhile. */
  readonly stallMs: number
  readonly listP95: number
  readonly searchP95: number
}

/** What an office of one size costs. */
export interface Growth {
  readonly cases: number
  readonly events: number
  readonly startSeconds: number
  readonly startMegabytes: number
  readonly namesSeconds: number
  readonly namesMegabytes: number
  /** Of commands of one writer, in milliseconds. */
  readonly p50: number
  readonly p99: number
  readonly pageP95: number
  readonly searchP95: number
  /** Through the use cases, with their cards, in a bridge of its own. */
  readonly lists: ListsTold
  /** Longest pause of the event loop while 64 writers write and the state is written beside them. */
  readonly stallMs: number
}

/** Every figure that may grow with the number of cases, at each size; what can be noisy is asked in turn. */
export async function growthOf(offices: readonly MadeOffice[]): Promise<Growth[]> {
  const told = new Map<
    MadeOffice,
    { seconds: number[]; megabytes: number[]; names: number[]; namesMegabytes: number[] }
  >()
  for (const office of offices)
    told.set(office, { seconds: [], megabytes: [], names: [], namesMegabytes: [] })
  for (let round = 0; round < starts; round++)
    for (const [office, { seconds, megabytes, names, namesMegabytes }] of told) {
      const { stdout } = await run(process.execPath, [...programFlags, startChild, office.folder])
      const start = JSON.parse(stdout)
      seconds.push(start.seconds)
      megabytes.push(start.megabytes)
      names.push(start.namesSeconds)
      namesMegabytes.push(start.namesMegabytes)
    }
  const lists = new Map<MadeOffice, ListsTold>()
  for (const office of offices) {
    const { stdout } = await run(process.execPath, [...programFlags, listsChild, office.folder])
    lists.set(office, JSON.parse(stdout))
  }
  const open = await Promise.all(
    offices.map(async (office) => ({ office, store: await openStore(office.folder) })),
  )
  const commands = new Map<MadeOffice, OfficeCommands>()
  for (const { office, store } of open) commands.set(office, await officeCommands(store, seeded(99), 20_000))
  const latencies = await latenciesOf(commands)
  const grown: Growth[] = []
  for (const { office, store } of open) {
    const of = told.get(office)
    const latency = latencies.get(office) ?? []
    const ofLists = lists.get(office)
    if (!ofLists) throw new Error('no lists were asked for')
    grown.push({
      ...{ cases: office.cases, events: office.events },
      startSeconds: median(of?.seconds ?? []),
      startMegabytes: median(of?.megabytes ?? []),
      namesSeconds: median(of?.names ?? []),
      namesMegabytes: median(of?.namesMegabytes ?? []),
      p50: quantile(latency, 0.5),
      p99: quantile(latency, 0.99),
      lists: ofLists,
      pageP95: await p95Of(store, askedPages),
      searchP95: await p95Of(store, searches),
      stallMs: await stallOf(commands.get(office)),
    })
  }
  await Promise.all(open.map(({ store }) => store.close()))
  return grown
}

/** One command at each office in turn, so that all meet the same disk. */
async function latenciesOf(
  commands: ReadonlyMap<MadeOffice, OfficeCommands>,
): Promise<Map<MadeOffice, number[]>> {
  const latencies = new Map<MadeOffice, number[]>()
  for (let round = 0; round < commandsEach * 3; round++)
    for (const [office, { give }] of commands) {
      const started = performance.now()
      await give()
      const taken = performance.now() - started
      if (round >= commandsEach) latencies.set(office, [...(latencies.get(office) ?? []), taken])
    }
  return latencies
}

async function p95Of(store: EventStore, queries: readonly CaseQuery[]): Promise<number> {
  const times: number[] = []
  for (let round = 0; round < askings; round++)
    for (const query of queries) {
      const started = performance.now()
      await store.cases(query)
      times.push(performance.now() - started)
      await new Promise((resolve) => setImmediate(resolve))
    }
  return quantile(times, 0.95)
}

async function stallOf(commands: OfficeCommands | undefined): Promise<number> {
  if (!commands) return Number.NaN
  await giveMany(commands, 2000, 64)
  const delay = monitorEventLoopDelay({ resolution: 1 })
  delay.enable()
  await giveMany(commands, 30_000, 64)
  delay.disable()
  return delay.max / 1e6
}
