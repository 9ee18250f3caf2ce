import { cp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { StoreDamaged, StoreKeyMissing } from '#bridge/ports/store-problem.ts'
import type { LineForm } from '#bridge/storage/embedded/line-form.ts'
import { openVault } from '#bridge/storage/embedded/person-vault.ts'
import { finishRewriting, rewriteJournal } from '#bridge/storage/embedded/rewrite-journal.ts'
import { storeFiles } from '#bridge/storage/embedded/store-files.ts'
import { writeSecret } from '#bridge/storage/embedded/write-secret.ts'
import { openStore } from '#bridge/storage/open-store.ts'
import { verifyJournal, WitnessUnusable } from '#bridge/storage/verify-journal.ts'
import { formOf } from './form-of.ts'
import { plainFolder } from './plain-folder.ts'
import { aPerson, openNextCase } from './store-events.ts'
import { storeFolder } from './store-folder.ts'

async function writtenFolder(count: number): Promise<string> {
  const folder = await storeFolder()
  await write(folder, 0, count)
  return folder
}

async function write(folder: string, from: number, to: number): Promise<void> {
  const store = await openStore(folder)
  for (let n = from; n < to; n++) await store.transact(`c${n}`, openNextCase(`c${n}`))
  await store.close()
}

async function rewrite(folder: string, form: LineForm): Promise<void> {
  const vault = await openVault(storeFiles(folder))
  await rewriteJournal(storeFiles(folder), { form, vault })
  await vault.close()
}

async function expectWhole(folder: string, count: number): Promise<void> {
  const store = await openStore(folder, { onNotice: () => {} })
  expect(store.lastSeq()).toBe(count * 2)
  expect(await store.subject('orang-berkas-1')).toEqual(aPerson('orang-berkas-1'))
  expect(await store.transact('c1', () => expect.fail('ran twice'))).toHaveLength(2)
  await store.close()
  expect(await verifyJournal(folder)).toMatchObject({ ok: true, entries: count * 2 })
  expect(await readFile(join(folder, 'journal.jsonl'), 'utf8')).toMatch(/^\{"v":3,/)
}

test('the key is made once, lies apart, and is its owner’s alone', async () => {
  const folder = await writtenFolder(1)
  const key = join(folder, 'keys', 'chain.key')
  const text = await readFile(key, 'utf8')
  expect((await stat(key)).mode & 0o777).toBe(0o600)
  expect((await stat(join(folder, 'keys'))).mode & 0o777).toBe(0o700)
  await write(folder, 1, 2)
  expect(await readFile(key, 'utf8')).toBe(text)
  expect(await readFile(join(folder, 'journal.jsonl'), 'utf8')).not.toContain(text.trim())
  expect(await readFile(join(folder, 'head.json'), 'utf8')).not.toContain(text.trim())
})

test('a keyed journal does not open without its key, nor with one that is not readable', async () => {
  const folder = await writtenFolder(2)
  const key = join(folder, 'keys', 'chain.key')
  const [text, journal] = [await readFile(key), await readFile(join(folder, 'journal.jsonl'))]
  await rm(key)
  await expect(openStore(folder)).rejects.toBeInstanceOf(StoreKeyMissing)
  await expect(openStore(folder)).rejects.toThrow(`Kunci catatan ${key} tidak ada`)
  await expect(verifyJournal(folder)).rejects.toBeInstanceOf(StoreKeyMissing)
  // Not even where the journal is gone with it: the head still tells of lines.
  await rm(join(folder, 'journal.jsonl'))
  await expect(openStore(folder)).rejects.toBeInstanceOf(StoreKeyMissing)
  await writeFile(join(folder, 'journal.jsonl'), journal)

  for (const spoiled of ['', 'bukan kunci', text.subarray(0, 40)]) {
    await writeFile(key, spoiled)
    await expect(openStore(folder)).rejects.toThrow('pulihkan berkas itu dari cadangan kunci')
    expect(await readFile(key)).toEqual(Buffer.from(spoiled))
  }
  await writeFile(key, text)
  await expectWhole(folder, 2)
})

test('a folder of the first format is checked, rewritten under a key, and goes on', async () => {
  const folder = await plainFolder(3)
  expect(await verifyJournal(folder)).toMatchObject({ ok: true, entries: 6 })
  await expectWhole(folder, 3)
  expect((await readdir(folder)).filter((name) => name.endsWith('.next'))).toEqual([])
  await write(folder, 4, 5)
  await expectWhole(folder, 4)
})

test('a damaged or cut journal of the first format is not migrated', async () => {
  const folder = await plainFolder(3)
  const journal = join(folder, 'journal.jsonl')
  const bytes = await readFile(journal)
  const spoiled = Buffer.from(bytes)
  spoiled[200] = (bytes[200] ?? 0) ^ 1
  for (const wrong of [spoiled, bytes.subarray(0, bytes.indexOf('\n') + 1), Buffer.alloc(0)]) {
    await writeFile(journal, wrong)
    await expect(openStore(folder)).rejects.toBeInstanceOf(StoreDamaged)
    expect(await readFile(journal)).toEqual(wrong)
    await expect(stat(join(folder, 'keys'))).rejects.toThrow('ENOENT')
  }
  await writeFile(journal, bytes)
  await expectWhole(folder, 3)
})

test('a migration killed between any two of its steps is finished by the next start', async () => {
  const before = await plainFolder(3)
  const keyed = await formOf(await writtenFolder(0))
  const secret = Buffer.alloc(32, 9)
  const steps: ((folder: string) => Promise<unknown>)[] = [
    (folder) => writeFile(join(folder, 'journal.jsonl.next'), '{"v":2,'),
    // Written whole, but its key was never kept.
    (folder) => rewrite(folder, keyed),
    async (folder) => {
      await writeSecret(join(folder, 'keys', 'chain.key'), secret)
      await rewrite(folder, await formOf(folder))
    },
    async (folder) => {
      await writeSecret(join(folder, 'keys', 'chain.key'), secret)
      await rewrite(folder, await formOf(folder))
      await finishRewriting(join(folder, 'journal.jsonl'), await formOf(folder))
    },
  ]
  for (const killedAfter of steps) {
    const folder = await storeFolder()
    await cp(before, folder, { recursive: true })
    await killedAfter(folder)
    await expectWhole(folder, 3)
  }
})

test('a journal of the first format put into a keyed folder is refused, not made valid', async () => {
  const folder = await writtenFolder(2)
  await cp(join(await plainFolder(4), 'journal.jsonl'), join(folder, 'journal.jsonl'))
  for (const head of ['plain', 'none']) {
    if (head === 'plain') await cp(join(await plainFolder(4), 'head.json'), join(folder, 'head.json'))
    else await rm(join(folder, 'head.json'), { force: true })
    await expect(openStore(folder, { onNotice: () => {} })).rejects.toBeInstanceOf(StoreDamaged)
    expect(await verifyJournal(folder)).toMatchObject({ ok: false, entries: 0 })
  }
})

test('a folder put back to an earlier day as a whole is seen against a head kept outside', async () => {
  const folder = await writtenFolder(2)
  const earlier = await storeFolder()
  await cp(folder, earlier, { recursive: true })
  await write(folder, 2, 4)
  const against = join(await storeFolder(), 'head.json')
  await cp(join(folder, 'head.json'), against)
  expect(await verifyJournal(folder, { against })).toMatchObject({ ok: true, entries: 8 })
  await write(folder, 4, 5)
  expect(await verifyJournal(folder, { against })).toMatchObject({ ok: true, entries: 10 })
  expect(await verifyJournal(earlier)).toMatchObject({ ok: true, entries: 4 })
  expect(await verifyJournal(earlier, { against })).toMatchObject({
    ok: false,
    entries: 4,
    firstBad: { reason: expect.stringContaining('terpotong') },
  })
  // The same number of lines, written anew by somebody who holds the key: other lines all the same.
  await write(earlier, 12, 15)
  expect(await verifyJournal(earlier, { against })).toMatchObject({ ok: false })

  const useless = [join(folder, 'tidak-ada'), join(await writtenFolder(1), 'head.json')]
  for (const file of useless)
    await expect(verifyJournal(folder, { against: file })).rejects.toBeInstanceOf(WitnessUnusable)
})

test('a head that is gone or not signed is a finding of the check', async () => {
  const folder = await writtenFolder(2)
  const head = join(folder, 'head.json')
  await writeFile(head, (await readFile(head, 'utf8')).replace('"seq": 4', '"seq": 2'))
  expect(await verifyJournal(folder)).toMatchObject({ ok: false, entries: 4, firstBad: { file: head } })
  await rm(head)
  expect(await verifyJournal(folder)).toMatchObject({ ok: false, entries: 4, firstBad: { file: head } })
  await expectWhole(folder, 2)
})
