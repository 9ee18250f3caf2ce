import { join } from 'node:path'
import { openStore } from '#bridge/storage/open-store.ts'
import type { CaseFile } from '#shared/schema/case-file.ts'
import { seeded } from '../../faults/seeded.ts'
import { type Figure, judgeFigure } from '../figure.ts'
import { median } from '../median.ts'
import { fsyncFloor } from './fsync-floor.ts'
import type { MadeOffice } from './made-office.ts'
import { giveMany, officeCommands } from './office-commands.ts'
import { sqlitePeer } from './sqlite-peer.ts'

const rounds = 9
/** Bytes of a line of ours that such a command makes. */
const lineBytes = 620

type Judged = readonly [metric: string, ours: string, goal: string]

/** Durable commands a second through the port, beside a raw append and sync, and beside SQLite: in turn, round by round. */
export async function throughputFigures(
  office: MadeOffice,
  folder: string,
  say: (line: string) => void,
): Promise<Figure[]> {
  const store = await openStore(office.folder)
  const commands = await officeCommands(store, seeded(64))
  const { cases } = await store.cases({ status: ['open'], limit: 200 })
  const sample = await Promise.all(cases.map(async ({ id }) => (await store.find('case', id)) as CaseFile))
  const sqlite = sqlitePeer(join(folder, 'peer.db'), sample)
  const floor = fsyncFloor(join(folder, 'floor'), lineBytes)
  const bytes = Buffer.byteLength(JSON.stringify(sample[0]))
  say(`a case is ${bytes} bytes; ${sample.length} of them in SQLite, ${office.cases} in ours`)

  const rates: Record<string, number[]> = {}
  const time = async (name: string, count: number, work: () => unknown): Promise<void> => {
    const started = performance.now()
    await work()
    const rate = (count * 1000) / (performance.now() - started)
    rates[name] = [...(rates[name] ?? []), rate]
  }
  await giveMany(commands, 2000, 64)
  for (let round = 0; round < rounds; round++) {
    // In short turns: a disk that others use, too, is slow for all of them alike.
    for (let turn = 0; turn < 4; turn++) {
      await time('ours-1', 100, () => giveMany(commands, 100, 1))
      await time('floor', 100, () => repeat(100, floor.give))
      await time('sqlite-1', 100, () => repeat(100, () => sqlite.give(1)))
    }
    await time('ours-64', 6400, () => giveMany(commands, 6400, 64))
    await time('ours-20', 4000, () => giveMany(commands, 4000, 20))
    await time('sqlite-20', 4000, () => repeat(200, () => sqlite.give(20)))
  }
  await store.close()
  sqlite.close()
  floor.close()
  const rateOf = (name: string): number => median(rates[name] ?? [])
  const against = ([metric, ours, goal]: Judged, key: string, peer: string): Figure => {
    const [value, peerValue] = [rateOf(ours), rateOf(key)]
    return judgeFigure({
      metric,
      value,
      unit: '/s',
      peer,
      peerValue,
      ratio: value / peerValue,
      goal,
    })
  }
  return [
    against(['store.vs-fsync-floor-1-writer', 'ours-1', '>=0.4'], 'floor', 'append + fdatasync'),
    against(['store.vs-fsync-floor-64-writers', 'ours-64', '>=4'], 'floor', 'append + fdatasync'),
    against(['store.vs-sqlite-full-1-writer', 'ours-1', '>=0.8'], 'sqlite-1', 'node:sqlite'),
    against(
      ['store.vs-sqlite-batched-20-writers', 'ours-20', '>=2'],
      'sqlite-20',
      'node:sqlite, 20 a transaction',
    ),
  ]
}

function repeat(count: number, work: () => void): void {
  for (let at = 0; at < count; at++) work()
}
