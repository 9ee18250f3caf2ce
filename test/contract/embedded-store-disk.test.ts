import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import type { EventStore } from '#bridge/ports/event-store.ts'
import { StoreBroken, StoreUnwritable } from '#bridge/ports/store-problem.ts'
import { openEmbeddedStore } from '#bridge/storage/embedded/open-embedded-store.ts'
import { openStore } from '#bridge/storage/open-store.ts'
import { caseIds } from './case-ids.ts'
import { FailingDisk } from './failing-disk.ts'
import { openNextCase } from './store-events.ts'
import { storeFolder } from './store-folder.ts'

let disk: FailingDisk
let folder: string
let store: EventStore
const give = (id: string): Promise<unknown> => store.transact(id, openNextCase(id))
const giveMany = (ids: string[]): Promise<PromiseSettledResult<unknown>[]> =>
  Promise.allSettled(ids.map(give))

beforeEach(async () => {
  disk = new FailingDisk()
  folder = await storeFolder()
  store = await openEmbeddedStore(folder, {
    now: () => new Date('2026-11-23T01:00:00Z'),
    onNotice: () => {},
    openFile: disk.openFile,
  })
  return () => store.close()
})

async function reopenedCases(): Promise<string[]> {
  await store.close()
  const again = await openStore(folder, { onNotice: ({ code }) => expect.fail(code) })
  const ids = await caseIds(again)
  await again.close()
  return ids
}

test('every answer comes after a sync that came after its line was written', async () => {
  disk.calls.length = 0
  const answered = async (id: string): Promise<void> => {
    await give(id)
    disk.calls.push(`answer ${id}`)
  }
  await Promise.all(Array.from({ length: 100 }, (_, at) => answered(`c${at}`)))

  const lines = (await readFile(join(folder, 'journal.jsonl'), 'utf8')).trimEnd().split('\n')
  let synced = 0
  let written = 0
  let answers = 0
  const endOf = new Map<string, number>()
  for (const line of lines) {
    written += Buffer.byteLength(line) + 1
    endOf.set(JSON.parse(line).commandId, written)
  }
  written = 0
  for (const call of disk.calls) {
    const [what, which = ''] = call.split(' ')
    if (what === 'write') written = Number(which)
    else if (what === 'sync') synced = written
    else {
      expect(synced).toBeGreaterThanOrEqual(endOf.get(which) ?? Number.POSITIVE_INFINITY)
      answers++
    }
  }
  expect(answers).toBe(100)
  expect(disk.calls.filter((call) => call === 'sync').length, 'writers share syncs').toBeLessThan(20)
})

test('nobody sees what is not yet durable, except what is decided after it', async () => {
  const release = disk.holdSyncs()
  const first = give('c1')
  let seenByNext: string[] = []
  const second = store.transact('c2', async (tx) => {
    seenByNext = await caseIds(tx)
    await openNextCase('c2')(tx)
  })
  // The third is refused on what the first decided: the refusal waits for the disk as well.
  let refused = false
  const third = store
    .transact('c3', async (tx) => {
      if (await tx.find('case', 'berkas-1')) throw new Error('there already')
    })
    .catch(() => {
      refused = true
    })
  await expect.poll(() => seenByNext).toEqual(['berkas-1'])
  expect(await caseIds(store)).toEqual([])
  expect(await store.eventsAfter(0, 10)).toEqual([])
  expect(await store.eventsOf('case', 'berkas-1')).toEqual([])
  expect(store.lastSeq()).toBe(0)
  expect(refused).toBe(false)

  release()
  await Promise.all([first, second, third])
  expect(refused).toBe(true)
  expect(await caseIds(store)).toEqual(['berkas-1', 'berkas-2'])
})

test.each([
  ['ENOSPC', 'ruang penyimpanan penuh'],
  ['EDQUOT', 'ruang penyimpanan penuh'],
  ['EROFS', 'hanya dapat dibaca'],
  ['EIO', 'galat EIO'],
])(
  '%s on append: refused in a sentence, nothing half-written, goes on when it is over',
  async (code, sentence) => {
    await give('c1')
    const size = (await stat(join(folder, 'journal.jsonl'))).size
    disk.onWrite = { code, afterBytes: 900 }
    const outcomes = await giveMany(['c2', 'c3', 'c4'])
    for (const each of outcomes) {
      expect(each).toMatchObject({ status: 'rejected', reason: expect.any(StoreUnwritable) })
      expect(each).toHaveProperty('reason.message', expect.stringContaining(sentence))
    }
    expect((await stat(join(folder, 'journal.jsonl'))).size).toBe(size)
    expect(await caseIds(store)).toEqual(['berkas-1'])

    disk.onWrite = undefined
    await give('c3')
    expect(await caseIds(store)).toEqual(['berkas-1', 'berkas-2'])
    expect(await reopenedCases()).toEqual(['berkas-1', 'berkas-2'])
  },
)

test('where the disk does not even let the half line be cut off, it is cut before the next append', async () => {
  await give('c1')
  disk.onWrite = { code: 'EROFS', afterBytes: 100 }
  disk.onTruncate = { code: 'EROFS' }
  await expect(give('c2')).rejects.toBeInstanceOf(StoreUnwritable)
  disk.onWrite = undefined
  await expect(give('c2')).rejects.toBeInstanceOf(StoreUnwritable)
  disk.onTruncate = undefined
  await give('c2')
  expect(await reopenedCases()).toEqual(['berkas-1', 'berkas-2'])
})

test('a sync that fails breaks the store for all that waited, and for good', async () => {
  await give('c1')
  const release = disk.holdSyncs()
  const underway = giveMany(['c2', 'c3'])
  const during = store.transact('c4', async (tx) => {
    disk.onSync = { code: 'EIO' }
    release()
    // Decided on c2 and c3, which the disk loses while this work runs.
    await underway
    await openNextCase('c4')(tx)
  })
  await expect(during).rejects.toBeInstanceOf(StoreBroken)
  for (const each of await underway) expect(each).toMatchObject({ reason: expect.any(StoreBroken) })
  disk.onSync = undefined

  await expect(give('c5')).rejects.toThrow('jalankan Langkah lagi')
  await expect(store.cases({})).rejects.toBeInstanceOf(StoreBroken)
  await expect(store.eventsAfter(0, 1)).rejects.toBeInstanceOf(StoreBroken)
  expect(store.lastSeq()).toBe(2)
  expect(await reopenedCases()).toEqual(['berkas-1'])
})

test('a transaction decided on lines that were lost meanwhile is refused, not written on top of nothing', async () => {
  const release = disk.holdSyncs()
  const first = give('c1')
  await expect.poll(() => disk.calls.some((call) => call.startsWith('write'))).toBe(true)
  const lost = giveMany(['c2'])
  const onTop = store.transact('c3', async (tx) => {
    expect(await tx.find('case', 'berkas-2')).toBeDefined()
    disk.onWrite = { code: 'ENOSPC' }
    release()
    await lost
    await openNextCase('c3')(tx)
  })
  await expect(onTop).rejects.toBeInstanceOf(StoreUnwritable)
  expect(await lost).toMatchObject([{ reason: expect.any(StoreUnwritable) }])
  expect(await first).toHaveLength(2)
  disk.onWrite = undefined
  expect(await reopenedCases()).toEqual(['berkas-1'])
})
