import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { EventStore } from '#bridge/ports/event-store.ts'
import type { StoreNotice } from '#bridge/ports/store-notice.ts'
import { StoreDamaged } from '#bridge/ports/store-problem.ts'
import { backUpStore } from '#bridge/storage/back-up-store.ts'
import { openHead } from '#bridge/storage/embedded/head.ts'
import { lookOf } from '#bridge/storage/embedded/sealed-part.ts'
import { restoreStore } from '#bridge/storage/restore-store.ts'
import { verifyJournal } from '#bridge/storage/verify-journal.ts'
import { formOf } from './form-of.ts'
import { openInParts } from './open-in-parts.ts'
import { openNextCase } from './store-events.ts'
import { storeFolder } from './store-folder.ts'

const count = 16
const last = count * 2
/** The thread that reads the parts needs its time to begin. */
const patience = { timeout: 20_000 }

async function write(store: EventStore, from: number, to: number): Promise<void> {
  for (let n = from; n < to; n++) await store.transact(`c${n}`, openNextCase(`c${n}`))
}

async function writtenFolder(): Promise<{ folder: string; part: string; bytes: Buffer }> {
  const folder = await storeFolder()
  const store = await openInParts(folder)
  await write(store, 0, count)
  await store.close()
  const part = join(folder, 'journal', '000002.jsonl')
  return { folder, part, bytes: await readFile(part) }
}

function flipped(bytes: Buffer, at = bytes.length >> 1): Buffer {
  const spoiled = Buffer.from(bytes)
  spoiled[at] = (bytes[at] ?? 0) ^ 4
  return spoiled
}

async function open(folder: string): Promise<{ lastSeq: number; notices: string[] }> {
  const notices: string[] = []
  const store = await openInParts(folder, { onNotice: ({ code }) => notices.push(code) })
  const lastSeq = store.lastSeq()
  expect((await store.eventsAfter(0, 1000)).map(({ seq }) => seq)).toEqual(
    Array.from({ length: lastSeq }, (_, at) => at + 1),
  )
  await store.close()
  return { lastSeq, notices }
}

/** Makes the head believe that nobody has written a part since: then it is read only after the start. */
async function makeBelieved(folder: string, number: number): Promise<void> {
  const form = await formOf(folder)
  const head = await openHead(join(folder, 'head.json'), form, new Date(0))
  const parts = await Promise.all(
    head.parts.map(async (part, at) =>
      at + 1 === number
        ? { ...part, look: (await lookOf(join(folder, 'journal', `00000${number}.jsonl`))) ?? '' }
        : part,
    ),
  )
  await head.save({ mark: head.mark, parts, ...(head.state && { state: head.state }) })
}

test('parts follow on each other, the mirror follows them, and the check reads them all', async () => {
  const { folder } = await writtenFolder()
  const parts = await readdir(join(folder, 'journal'))
  expect(parts.length).toBeGreaterThanOrEqual(3)
  expect(await readdir(join(folder, 'mirror', 'journal'))).toEqual(parts)
  for (const part of parts)
    expect(await readFile(join(folder, 'mirror', 'journal', part))).toEqual(
      await readFile(join(folder, 'journal', part)),
    )
  expect(await verifyJournal(folder)).toMatchObject({ ok: true, entries: last })
  expect(await open(folder)).toEqual({ lastSeq: last, notices: [] })
})

test('a backup of many parts is one file, and comes back whole', async () => {
  const { folder } = await writtenFolder()
  const elsewhere = await storeFolder()
  const [file, keys, to] = [join(elsewhere, 'a.bak'), join(elsewhere, 'k.json'), join(elsewhere, 'baru')]
  expect(await backUpStore(folder, file, { keys })).toMatchObject({ entries: last })
  await restoreStore(file, to, { keys })
  expect(await open(to)).toEqual({ lastSeq: last, notices: [] })
  const store = await openInParts(to)
  await write(store, count, count + 4)
  await store.close()
  expect((await readdir(join(to, 'journal'))).length).toBeGreaterThan(0)
  expect(await open(to)).toEqual({ lastSeq: last + 8, notices: [] })
  expect(await verifyJournal(to)).toMatchObject({ ok: true, entries: last + 8 })
})

test('a damaged part is put right from its mirror before the start, and kept', async () => {
  const { folder, part, bytes } = await writtenFolder()
  const losses: [damaged: Buffer | undefined][] = [
    [flipped(bytes)],
    [bytes.subarray(0, 900)],
    [Buffer.alloc(0)],
    [undefined],
  ]
  for (const [damaged] of losses) {
    if (damaged) await writeFile(part, damaged)
    else await rm(part)
    expect(await verifyJournal(folder)).toMatchObject({ ok: false })
    expect(await open(folder)).toEqual({ lastSeq: last, notices: ['journal-healed'] })
    expect(await readFile(part)).toEqual(bytes)
    expect(await open(folder)).toEqual({ lastSeq: last, notices: [] })
  }
  const kept = (await readdir(join(folder, 'journal'))).filter((name) => name.includes('corrupt'))
  expect(kept).toHaveLength(3)
  await rm(join(folder, 'journal'), { recursive: true })
  expect(await open(folder)).toEqual({ lastSeq: last, notices: ['journal-healed'] })
})

test('a damaged part without a whole mirror stops the start, names the place, and changes nothing', async () => {
  const { folder, part, bytes } = await writtenFolder()
  await rm(join(folder, 'mirror'), { recursive: true })
  const other = join(folder, 'journal', '000003.jsonl')
  const damages: [what: string, damage: () => Promise<unknown>, expected: Partial<StoreDamaged>][] = [
    ['flipped', () => writeFile(part, flipped(bytes)), { file: part }],
    ['gone', () => rm(part), { file: other, line: 1 }],
    [
      'swapped',
      async () => {
        await writeFile(part, await readFile(other))
        await writeFile(other, bytes)
      },
      { file: part, line: 1 },
    ],
  ]
  const third = await readFile(other)
  for (const [what, damage, expected] of damages) {
    await damage()
    const before = await readdir(folder, { recursive: true })
    const refused = openInParts(folder).then(
      () => expect.fail(`${what}: opened`),
      (error: unknown) => error,
    )
    expect(await refused, what).toBeInstanceOf(StoreDamaged)
    expect(await refused, what).toMatchObject(expected)
    expect(await readdir(folder, { recursive: true }), what).toEqual(before)
    expect(await verifyJournal(folder), what).toMatchObject({ ok: false, firstBad: expected })
    await writeFile(part, bytes)
    await writeFile(other, third)
  }
  // Written anew, so that it looks different, but the same byte for byte: there is nothing wrong with it.
  expect(await open(folder)).toEqual({ lastSeq: last, notices: [] })
})

test('a part that was believed is read right after the start: put right where its mirror is whole', async () => {
  const { folder, part, bytes } = await writtenFolder()
  await writeFile(part, flipped(bytes))
  await makeBelieved(folder, 2)
  const notices: string[] = []
  const store = await openInParts(folder, { onNotice: ({ code }) => notices.push(code) })
  expect(store.lastSeq()).toBe(last)
  await expect.poll(() => notices, patience).toEqual(['journal-healed'])
  expect(await readFile(part)).toEqual(bytes)
  expect(await store.eventsAfter(0, 1000)).toHaveLength(last)
  await write(store, count, count + 1)
  await store.close()
  expect(await open(folder)).toEqual({ lastSeq: last + 2, notices: [] })
})

test('a part that was believed and is damaged for good stops the running store', async () => {
  const { folder, part, bytes } = await writtenFolder()
  await rm(join(folder, 'mirror'), { recursive: true })
  await writeFile(part, flipped(bytes))
  await makeBelieved(folder, 2)
  const notices: StoreNotice[] = []
  // Its mirror is made anew at the start, out of what is damaged: it must not count.
  const store = await openInParts(folder, { onNotice: (notice) => notices.push(notice) })
  await expect.poll(() => notices.map(({ code }) => code), patience).toEqual(['journal-damaged'])
  expect(notices[0]?.message).toContain(part)
  await expect(store.transact('late', openNextCase('late'))).rejects.toBeInstanceOf(StoreDamaged)
  await expect(store.find('case', 'berkas-1')).rejects.toBeInstanceOf(StoreDamaged)
  await store.close()
  expect(await readFile(part)).toEqual(flipped(bytes))
})

test('a mirror of a part that went bad is made anew while the part is whole', async () => {
  const { folder, bytes } = await writtenFolder()
  const mirror = join(folder, 'mirror', 'journal', '000002.jsonl')
  await writeFile(mirror, flipped(bytes))
  const store = await openInParts(folder)
  await expect.poll(() => readFile(mirror), patience).toEqual(bytes)
  await store.close()
})

test('a process that is killed while it turns to the next part is finished by the next start', async () => {
  const { folder } = await writtenFolder()
  const parts = await readdir(join(folder, 'journal'))
  const journal = join(folder, 'journal.jsonl')
  // Between the two renames: the full part has its new name, the next one is not there yet.
  await rename(journal, join(folder, 'journal', `${String(parts.length + 1).padStart(6, '0')}.jsonl`))
  await writeFile(`${journal}.fresh`, '')
  expect(await open(folder)).toEqual({ lastSeq: last, notices: [] })
  const store = await openInParts(folder)
  await write(store, count, count + 6)
  await store.close()
  expect(await open(folder)).toEqual({ lastSeq: last + 12, notices: [] })
  expect(await verifyJournal(folder)).toMatchObject({ ok: true, entries: last + 12 })
})

test('where no next part can be begun the old one goes on', async () => {
  const folder = await storeFolder()
  await writeFile(join(folder, 'journal'), '')
  const notices: string[] = []
  const store = await openInParts(folder, { onNotice: ({ code }) => notices.push(code) })
  await write(store, 0, 12)
  expect(notices.length).toBeGreaterThan(0)
  expect(new Set(notices)).toEqual(new Set(['part-not-begun']))
  await rm(join(folder, 'journal'))
  await write(store, 12, 24)
  await store.close()
  await expect(readdir(join(folder, 'journal'))).resolves.not.toEqual([])
  expect(await open(folder)).toEqual({ lastSeq: 48, notices: [] })
})

test('a folder of an older format goes on in parts', async () => {
  const { folder } = await writtenFolder()
  const form = await formOf(folder)
  // As the format before wrote it: one journal, no state, another head.
  const parts = (await readdir(join(folder, 'journal'))).sort()
  const pieces = await Promise.all(parts.map((part) => readFile(join(folder, 'journal', part))))
  const journal = join(folder, 'journal.jsonl')
  const whole = Buffer.concat([...pieces, await readFile(journal)])
  const hash = JSON.parse(whole.toString().trimEnd().split('\n').at(-1) ?? '').mac
  for (const name of ['journal', 'state', 'mirror']) await rm(join(folder, name), { recursive: true })
  await writeFile(journal, whole)
  const open2 = { format: 2, seq: last, journal: { bytes: whole.length, hash } }
  const mac = form.digest(`head ${JSON.stringify(open2)}`)
  await writeFile(join(folder, 'head.json'), JSON.stringify({ ...open2, mac }))
  expect(await verifyJournal(folder)).toMatchObject({ ok: true, entries: last })

  const store = await openInParts(folder)
  expect(JSON.parse(await readFile(join(folder, 'head.json'), 'utf8'))).toMatchObject({
    format: 4,
    seq: last,
  })
  await write(store, count, count + 2)
  await store.close()
  expect(await readFile(join(folder, 'journal', '000001.jsonl'))).toEqual(whole)
  expect(await open(folder)).toEqual({ lastSeq: last + 4, notices: [] })

  // Cut short behind its head it is damaged, as ever.
  await mkdir(join(folder, 'lama'))
  await writeFile(join(folder, 'lama', 'journal.jsonl'), whole.subarray(0, pieces[0]?.length))
  await writeFile(join(folder, 'lama', 'head.json'), JSON.stringify({ ...open2, mac }))
  await mkdir(join(folder, 'lama', 'keys'))
  for (const key of await readdir(join(folder, 'keys')))
    await writeFile(join(folder, 'lama', 'keys', key), await readFile(join(folder, 'keys', key)))
  await expect(openInParts(join(folder, 'lama'))).rejects.toBeInstanceOf(StoreDamaged)
})
