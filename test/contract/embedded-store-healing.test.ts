import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { StoreNotice } from '#bridge/ports/store-notice.ts'
import { StoreDamaged } from '#bridge/ports/store-problem.ts'
import { openStore } from '#bridge/storage/open-store.ts'
import { verifyJournal } from '#bridge/storage/verify-journal.ts'
import { openNextCase } from './store-events.ts'
import { storeFolder } from './store-folder.ts'

interface Written {
  folder: string
  journal: string
  mirror: string
  bytes: Buffer
}

async function write(folder: string, from: number, to: number): Promise<void> {
  const store = await openStore(folder)
  for (let n = from; n < to; n++) await store.transact(`c${n}`, openNextCase(`c${n}`))
  await store.close()
}

/** Six transactions, of which the mirror holds the first three, as after a kill. */
async function killedFolder(): Promise<Written> {
  const folder = await storeFolder()
  const [journal, mirror] = [join(folder, 'journal.jsonl'), join(folder, 'mirror', 'journal.jsonl')]
  await write(folder, 0, 3)
  const mirrored = await readFile(mirror)
  await write(folder, 3, 6)
  await writeFile(mirror, mirrored)
  return { folder, journal, mirror, bytes: await readFile(journal) }
}

async function open(folder: string): Promise<{ lastSeq: number; notices: string[] }> {
  const notices: StoreNotice[] = []
  const store = await openStore(folder, { onNotice: (notice) => notices.push(notice) })
  const lastSeq = store.lastSeq()
  await store.close()
  return { lastSeq, notices: notices.map(({ code }) => code) }
}

const flipped = (bytes: Buffer, at: number): Buffer => {
  const spoiled = Buffer.from(bytes)
  spoiled[at] = (bytes[at] ?? 0) ^ 4
  return spoiled
}

test('the mirror follows the journal at each opening and closing', async () => {
  const { folder, journal, mirror, bytes } = await killedFolder()
  expect((await readFile(mirror)).length).toBeLessThan(bytes.length)
  await open(folder)
  expect(await readFile(mirror)).toEqual(bytes)
  await write(folder, 6, 8)
  expect(await readFile(mirror)).toEqual(await readFile(journal))
  await writeFile(mirror, flipped(await readFile(mirror), 50))
  await open(folder)
  expect(await readFile(mirror)).toEqual(await readFile(journal))
})

test('damage that the mirror covers is put right without loss, and the damaged journal is kept', async () => {
  const { folder, journal, mirror, bytes } = await killedFolder()
  const mirrored = await readFile(mirror)
  const damages: Buffer[] = [
    ...Array.from({ length: 30 }, (_, at) => flipped(bytes, Math.floor((mirrored.length * at) / 30))),
    Buffer.concat([Buffer.alloc(mirrored.length), bytes.subarray(mirrored.length)]),
  ]
  for (const damaged of damages) {
    await writeFile(mirror, mirrored)
    await writeFile(journal, damaged)
    expect(await open(folder)).toEqual({ lastSeq: 12, notices: ['journal-healed'] })
    expect(await readFile(journal)).toEqual(bytes)
    const kept = (await readdir(folder)).filter((name) => name.startsWith('journal.jsonl.corrupt.')).sort()
    expect(await readFile(join(folder, kept.at(-1) ?? 'none'))).toEqual(damaged)
    expect(await verifyJournal(folder)).toMatchObject({ ok: true, entries: 12 })
  }
})

test('a journal that is gone, emptied or put back to an earlier day comes back whole', async () => {
  const { folder, journal, mirror, bytes } = await killedFolder()
  const head = join(folder, 'head.json')
  const earlier = await readFile(mirror)
  await open(folder)
  const losses: (() => Promise<void>)[] = [
    () => rm(journal),
    () => writeFile(journal, ''),
    () => writeFile(journal, earlier),
    async () => {
      await rm(journal)
      await rm(head)
    },
    async () => {
      await writeFile(journal, '')
      await writeFile(head, '')
    },
  ]
  for (const lose of losses) {
    await lose()
    const { lastSeq, notices } = await open(folder)
    expect(lastSeq).toBe(12)
    expect(notices).toContain('journal-healed')
    expect(await readFile(journal)).toEqual(bytes)
  }
})

test('where journal and mirror together are not whole, the start stops and nothing is changed', async () => {
  const { folder, journal, mirror, bytes } = await killedFolder()
  const mirrored = await readFile(mirror)
  const both: [journal: Buffer, mirror: Buffer][] = [
    [flipped(bytes, mirrored.length + 40), mirrored],
    [flipped(bytes, 40), flipped(mirrored, 90)],
    [bytes.subarray(0, mirrored.length), mirrored],
    [flipped(bytes, 40), Buffer.alloc(0)],
  ]
  for (const [one, other] of both) {
    await writeFile(journal, one)
    await writeFile(mirror, other)
    const before = (await readdir(folder)).filter((name) => name !== 'lock')
    await expect(openStore(folder)).rejects.toBeInstanceOf(StoreDamaged)
    expect(await readFile(journal)).toEqual(one)
    expect(await readFile(mirror)).toEqual(other)
    expect(await readdir(folder)).toEqual(before)
  }
})

test('a mirror that is longer but not ours changes nothing', async () => {
  const { folder, journal, mirror, bytes } = await killedFolder()
  await writeFile(mirror, Buffer.concat([bytes, Buffer.from('{"v":2,"palsu":true}\n{"v":2}\n')]))
  expect(await open(folder)).toEqual({ lastSeq: 12, notices: [] })
  expect(await readFile(journal)).toEqual(bytes)
  expect(await readFile(mirror)).toEqual(bytes)
})

test('a mirror that cannot be written is told of and costs nothing', async () => {
  const folder = await storeFolder()
  await writeFile(join(folder, 'mirror'), '')
  const notices: string[] = []
  const store = await openStore(folder, { onNotice: ({ code }) => notices.push(code) })
  await store.transact('c0', openNextCase('c0'))
  await store.close()
  expect(notices).toEqual(['mirror-not-written'])
  await rm(join(folder, 'mirror'))
  await mkdir(join(folder, 'mirror'))
  expect(await open(folder)).toEqual({ lastSeq: 2, notices: [] })
})
