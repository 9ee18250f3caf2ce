import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { expect, test } from 'vitest'
import type { StoreNotice } from '#bridge/ports/store-notice.ts'
import { openStore } from '#bridge/storage/open-store.ts'
import { verifyJournal } from '#bridge/storage/verify-journal.ts'
import { describeEventStore } from './event-store.contract.ts'
import { openInParts } from './open-in-parts.ts'
import { openNextCase } from './store-events.ts'
import { storeFolder } from './store-folder.ts'

describeEventStore('the embedded store', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'langkah-store-'))
  return {
    open: () => openStore(folder),
    discard: () => rm(folder, { recursive: true }),
  }
})

describeEventStore('the embedded store in many parts with a state', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'langkah-store-'))
  return {
    open: () => openInParts(folder),
    discard: () => rm(folder, { recursive: true }),
  }
})

test('the folder and its files are the owner’s alone', async () => {
  const folder = join(await storeFolder(), 'baru', 'data')
  const store = await openStore(relative(process.cwd(), folder))
  await store.transact('c1', openNextCase('c1'))
  const modes = async (name: string): Promise<number> => (await stat(join(folder, name))).mode & 0o777
  expect(await modes('.')).toBe(0o700)
  expect(await modes('journal.jsonl')).toBe(0o600)
  expect(await modes('lock')).toBe(0o600)
  await store.close()
  expect(await modes('head.json')).toBe(0o600)
  await expect(stat(join(folder, 'lock'))).rejects.toThrow('ENOENT')
})

test('an opening can be called off and leaves the folder free', async () => {
  const folder = await storeFolder()
  await expect(openStore(folder, { signal: AbortSignal.abort() })).rejects.toThrow('abort')
  await (await openStore(folder)).close()
})

test('the journal can be verified beside the store that writes it', async () => {
  const folder = await storeFolder()
  const store = await openStore(folder)
  const documents = { whole: 0, forgotten: 0, bad: [] }
  expect(await verifyJournal(folder)).toEqual({ ok: true, entries: 0, head: '0'.repeat(64), documents })
  await store.transact('c1', openNextCase('c1'))
  const one = await verifyJournal(folder)
  expect(one).toMatchObject({ ok: true, entries: 2 })
  await store.transact('c2', openNextCase('c2'))
  const two = await verifyJournal(folder)
  expect(two).toMatchObject({ ok: true, entries: 4 })
  expect(two.head).not.toBe(one.head)
  await store.close()
})

test('lines longer than the pieces the journal is read in come back whole', async () => {
  const folder = await storeFolder()
  const store = await openStore(folder)
  const data = { isi: 'panjang '.repeat(400_000) }
  for (const id of ['c1', 'c2', 'c3']) {
    await store.transact(id, async (tx) => {
      await openNextCase(id)(tx)
      tx.append([], [{ id: `isi-${id}`, personId: 'p1', kind: 'text', data }])
    })
  }
  await store.close()
  const again = await openStore(folder)
  expect((await again.subject('isi-c2'))?.data).toEqual(data)
  expect(again.lastSeq()).toBe(6)
  await again.close()
})

test('the head follows the running journal', async () => {
  const folder = await storeFolder()
  const store = await openStore(folder)
  const ids = Array.from({ length: 600 }, (_, at) => `c${at}`)
  await Promise.all(ids.map((id) => store.transact(id, openNextCase(id))))
  const headSeq = async (): Promise<number> =>
    JSON.parse(await readFile(join(folder, 'head.json'), 'utf8')).seq
  await expect.poll(headSeq).toBeGreaterThanOrEqual(1000)
  await store.close()
  expect(await headSeq()).toBe(1200)
})

test('a head that cannot be written is told of and costs nothing', async () => {
  const folder = await storeFolder()
  const notices: string[] = []
  const options = { onNotice: ({ code }: StoreNotice) => notices.push(code) }
  const store = await openStore(folder, options)
  await store.transact('c1', openNextCase('c1'))
  await mkdir(join(folder, 'head.json.next'))
  await store.close()
  expect(notices).toEqual(['head-not-written'])
  await rm(join(folder, 'head.json.next'), { recursive: true })
  const again = await openStore(folder, options)
  expect(again.lastSeq()).toBe(2)
  await again.close()
})

test('a place that cannot hold a folder is named', async () => {
  const file = join(await storeFolder(), 'berkas')
  await writeFile(file, '')
  await expect(openStore(file)).rejects.toThrow(`${file}: di sana ada berkas, bukan folder`)
  await expect(openStore(join(file, 'data'))).rejects.toThrow('Pilih folder data yang lain')
})
