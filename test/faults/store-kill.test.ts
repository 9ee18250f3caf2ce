import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import type { EventStore } from '#bridge/ports/event-store.ts'
import type { StoreNotice } from '#bridge/ports/store-notice.ts'
import { openStore } from '#bridge/storage/open-store.ts'
import { caseIds } from '../contract/case-ids.ts'
import { openNextCase } from '../contract/store-events.ts'
import { storeFolder } from '../contract/store-folder.ts'
import { faultLine } from './fault-line.ts'
import { faultRuns } from './fault-runs.ts'
import { openGrown } from './open-grown.ts'
import { seeded } from './seeded.ts'

const rounds = faultRuns({ short: 10, full: 500 })
const writers = 4
/** A folder is read whole after every kill: a new one is begun before it grows too long for that. */
const roundsOfFolder = 50
/** Every other round it is a store that has grown: kills fall into new parts and states as well. */
const isGrown = (round: number): boolean => round % 2 === 1
const writer = fileURLToPath(new URL('store-writer.ts', import.meta.url))

/** Runs a writer, kills it with -9 once it has told of `after` answers, and returns all that it told. */
async function killedWriter(folder: string, round: number, after: number): Promise<Map<string, number[]>> {
  const child = spawn(
    process.execPath,
    [writer, folder, String(round), String(writers), ...(isGrown(round) ? ['grown'] : [])],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  const exited = once(child, 'exit')
  const told = new Map<string, number[]>()
  for await (const line of createInterface({ input: child.stdout })) {
    const [commandId = '', ...seqs] = line.split(' ')
    told.set(commandId, seqs.map(Number))
    if (told.size === 1) await expect(openStore(folder)).rejects.toThrow(`proses ${child.pid}`)
    if (told.size === after) child.kill('SIGKILL')
  }
  expect(await exited).toEqual([null, 'SIGKILL'])
  return told
}

/** Each event once, each number once, each case once, nothing left out. */
async function expectWhole(store: EventStore): Promise<void> {
  const events = await store.eventsAfter(0, Number.MAX_SAFE_INTEGER)
  const given = events.flatMap((event) => (event.type === 'register.number-taken' ? [event] : []))
  const count = store.lastSeq() / 2
  expect(events.map(({ seq }) => seq)).toEqual(Array.from({ length: count * 2 }, (_, at) => at + 1))
  expect(given.map(({ number }) => number)).toEqual(Array.from({ length: count }, (_, at) => at + 1))
  expect(new Set(given.map(({ commandId }) => commandId)).size).toBe(count)
  expect(await caseIds(store)).toHaveLength(count)
}

test(`${rounds} × kill -9 under ${writers} writers: nothing acknowledged is lost, nothing doubled`, async () => {
  const random = seeded(20261123)
  let folder = ''
  let acknowledged = new Map<string, number[]>()
  let answers = 0
  let cleanStarts = 0
  let lost = 0
  let doubled = 0
  for (let round = 0; round < rounds; round++) {
    if (round % roundsOfFolder === 0) {
      folder = await storeFolder()
      acknowledged = new Map()
    }
    const told = await killedWriter(folder, round, 1 + Math.floor(random() * 150))
    expect(told.size).toBeGreaterThan(0)
    for (const [commandId, seqs] of told) acknowledged.set(commandId, seqs)
    answers += told.size

    const onNotice = ({ code }: StoreNotice): void => expect(code).toBe('torn-tail-set-aside')
    const store = await (isGrown(round) ? openGrown(folder, onNotice) : openStore(folder, { onNotice }))
    cleanStarts++
    const there = new Map<string, number[]>()
    for (const { commandId, seq } of await store.eventsAfter(0, Number.MAX_SAFE_INTEGER))
      there.set(commandId, [...(there.get(commandId) ?? []), seq])
    for (const [commandId, seqs] of acknowledged) if (there.get(commandId)?.join() !== seqs.join()) lost++
    await expectWhole(store)

    // Every writer asks again for all it was answered, and for the one it was waiting for.
    const before = store.lastSeq()
    const waitedFor = Array.from(
      { length: writers },
      (_, at) => `${round}-${at}-${countOf(told, `${round}-${at}-`)}`,
    )
    const asked = [...told.keys(), ...waitedFor]
    const again = await Promise.all(asked.map((id) => store.transact(id, openNextCase(id))))
    for (const [at, events] of again.entries()) {
      const seqs = told.get(asked[at] ?? '')
      if (seqs) expect(events.map(({ seq }) => seq)).toEqual(seqs)
    }
    const missing = waitedFor.filter((id) => !there.has(id))
    expect(store.lastSeq()).toBe(before + missing.length * 2)
    await expectWhole(store)
    const transactions = (await store.eventsAfter(0, Number.MAX_SAFE_INTEGER)).filter(
      ({ type }) => type === 'register.number-taken',
    )
    doubled += transactions.length - new Set(transactions.map(({ commandId }) => commandId)).size
    await store.close()
  }
  expect({ cleanStarts, lost }).toEqual({ cleanStarts: rounds, lost: 0 })
  faultLine('R1 store-kill', {
    runs: rounds,
    seen: { acknowledged: answers, cleanStarts },
    harm: { lost, doubled },
  })
})

function countOf(told: ReadonlyMap<string, unknown>, prefix: string): number {
  return [...told.keys()].filter((id) => id.startsWith(prefix)).length
}
