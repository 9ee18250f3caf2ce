import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { EventStore } from '#bridge/ports/event-store.ts'
import { StoreDamaged } from '#bridge/ports/store-problem.ts'
import { openStore } from '#bridge/storage/open-store.ts'
import type { StoredEvent } from '#shared/schema/event.ts'
import { kelengkapanJudged, openNextCase } from './store-events.ts'
import { storeFolder } from './store-folder.ts'

/** More events than memory holds. */
const transactions = 5000

async function writeMany(store: EventStore): Promise<StoredEvent[]> {
  const answers = await Promise.all(
    Array.from({ length: transactions }, (_, at) => store.transact(`c${at}`, openNextCase(`c${at}`))),
  )
  const judged = await store.transact('j', async (tx) => tx.append([kelengkapanJudged('j', 'berkas-7')]))
  return [...answers.flat(), ...judged]
}

test('events that memory no longer holds come from the journal, the same as they were answered', async () => {
  const folder = await storeFolder()
  let store = await openStore(folder)
  const events = await writeMany(store)
  expect(events).toHaveLength(transactions * 2 + 1)
  for (const when of ['at once', 'after a restart']) {
    expect(await store.eventsAfter(0, Number.MAX_SAFE_INTEGER), when).toEqual(events)
    const cursors = [0, 1, 2, 777, 1811, 1812, 5904, 5905, 5906, 9990, 10_000, 10_001, 10_002]
    for (const cursor of cursors)
      for (const limit of [1, 2, 3, 500])
        expect(await store.eventsAfter(cursor, limit), `${cursor}+${limit}`).toEqual(
          events.slice(cursor, cursor + limit),
        )
    expect(await store.eventsOf('case', 'berkas-7')).toEqual([events[13], events.at(-1)])
    expect(await store.eventsOf('register', 'berkas/2026')).toHaveLength(transactions)
    expect(await store.transact('c7', () => expect.fail('ran twice'))).toEqual(events.slice(14, 16))
    await store.close()
    store = await openStore(folder)
  }
  await store.close()
})

test('a line that changes under the running store is refused, not believed', async () => {
  const folder = await storeFolder()
  const store = await openStore(folder)
  const events = await writeMany(store)
  const journal = join(folder, 'journal.jsonl')
  const bytes = await readFile(journal)
  const spoiled = Buffer.from(bytes)
  spoiled[200] = (bytes[200] ?? 0) ^ 1
  await writeFile(journal, spoiled)
  await expect(store.eventsAfter(0, 1)).rejects.toBeInstanceOf(StoreDamaged)
  await expect(store.eventsOf('case', 'berkas-1')).rejects.toThrow('berubah selagi Langkah berjalan')
  await expect(store.transact('c0', openNextCase('c0'))).rejects.toBeInstanceOf(StoreDamaged)
  expect(await store.eventsAfter(2, 2)).toEqual(events.slice(2, 4))
  await writeFile(journal, bytes)
  expect(await store.eventsAfter(0, 1)).toEqual(events.slice(0, 1))
  await store.close()
})

test('a command is known again for 30 days, across restarts, and no longer', async () => {
  const folder = await storeFolder()
  let today = new Date('2026-11-01T00:00:00Z')
  const options = { now: () => today }
  const given = async (id: string): Promise<number> => {
    const store = await openStore(folder, options)
    const [first] = await store.transact(id, openNextCase(id))
    await store.close()
    return first?.seq ?? 0
  }
  expect(await given('c1')).toBe(1)
  today = new Date('2026-11-30T00:00:00Z')
  expect(await given('c2')).toBe(3)
  expect(await given('c1')).toBe(1)
  today = new Date('2026-12-02T00:00:00Z')
  expect(await given('c3')).toBe(5)
  expect(await given('c2')).toBe(3)
  // 31 days after the first: it is a new command, and the journal with both still opens.
  expect(await given('c1')).toBe(7)
  expect(await given('c1')).toBe(7)
})
