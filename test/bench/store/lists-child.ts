import { monitorEventLoopDelay } from 'node:perf_hooks'
import { startBridge } from '#bridge/main.ts'
import { listCases } from '#bridge/use-cases/lists/list-cases.ts'
import { searchCases } from '#bridge/use-cases/lists/search-cases.ts'
import type { Actor } from '#shared/schema/account.ts'
import { quantile } from '../quantile.ts'
import { askedPages, askedTexts } from './asked-for.ts'

/**
 * Starts the bridge on the store in a folder and tells, in one line of JSON, what lists and search cost through the
 * use cases: the first ones, which read what they need, and how much the process holds then; and those that follow.
 */
const [folder = ''] = process.argv.slice(2)
const askings = 40
const actor: Actor = { id: 'akun-01', roles: ['petugas', 'tu', 'supervisor'], fulfils: [] }

const bridge = await startBridge({ dataDir: folder, port: 0, origins: [] })
const { ports } = bridge
const list = askedPages.map(
  ({ status, sopId, stepId, holder }) =>
    () =>
      listCases(ports, actor, {
        limit: 50,
        ...(status && { status }),
        ...(sopId !== undefined && { sopId }),
        ...(stepId !== undefined && { stepId }),
        ...(holder !== undefined && { holder }),
      }),
)
const search = askedTexts.map((text) => () => searchCases(ports, actor, { limit: 50, text }))

const delay = monitorEventLoopDelay({ resolution: 1 })
delay.enable()
const firstList = await secondsOf(list[0])
const firstSearch = await secondsOf(search[0])
delay.disable()
const megabytes = process.memoryUsage.rss() / 1e6
const told = {
  ...{ firstList, firstSearch, megabytes, stallMs: delay.max / 1e6 },
  listP95: await p95Of(list),
  searchP95: await p95Of(search),
}
console.log(JSON.stringify(told))
await bridge.close()

async function secondsOf(ask: (() => Promise<unknown>) | undefined): Promise<number> {
  const started = performance.now()
  await ask?.()
  return (performance.now() - started) / 1000
}

async function p95Of(asks: readonly (() => Promise<unknown>)[]): Promise<number> {
  const times: number[] = []
  for (let round = 0; round < askings; round++)
    for (const ask of asks) {
      times.push((await secondsOf(ask)) * 1000)
      await new Promise((resolve) => setImmediate(resolve))
    }
  return quantile(times, 0.95)
}
