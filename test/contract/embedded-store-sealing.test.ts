import { cp, mkdir, readdir, readFile, rm, rmdir, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { PersonKeyLost, StoreUnwritable } from '#bridge/ports/store-problem.ts'
import { PersonKeys } from '#bridge/storage/embedded/person-keys.ts'
import { sealSubject, unsealSubject } from '#bridge/storage/embedded/sealed-subject.ts'
import { openStore } from '#bridge/storage/open-store.ts'
import { verifyJournal } from '#bridge/storage/verify-journal.ts'
import { aPerson, openNextCase } from './store-events.ts'
import { storeFolder } from './store-folder.ts'

const quiet = { onNotice: () => {} }

/** `count` people, one a case. */
async function writtenFolder(count: number): Promise<string> {
  const folder = await storeFolder()
  const store = await openStore(folder)
  for (let n = 1; n <= count; n++) await store.transact(`c${n}`, openNextCase(`c${n}`))
  await store.close()
  return folder
}

/** Every byte of every file in a folder, by path. */
async function bytesIn(folder: string): Promise<Map<string, Buffer>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
  return new Map(await Promise.all(files.map(async (file) => [file, await readFile(file)] as const)))
}

async function filesWith(folder: string, ...words: (string | Buffer)[]): Promise<string[]> {
  const found = [...(await bytesIn(folder))].filter(([, bytes]) => words.some((word) => bytes.includes(word)))
  return found.map(([file]) => file)
}

test('no byte of what is known of a person lies open in the folder', async () => {
  const folder = await writtenFolder(5)
  const bytes = await bytesIn(folder)
  expect([...bytes.keys()].map((file) => file.slice(folder.length + 1)).sort()).toEqual([
    'head.json',
    'journal.jsonl',
    'keys/chain.key',
    'keys/master.key',
    'keys/person.keys',
    'mirror/journal.jsonl',
  ])
  const { name = '', nip = '' } = aPerson('x').data
  const words = [name, nip].flatMap((word) => [word, Buffer.from(word, 'utf16le'), btoa(word).slice(0, -2)])
  expect(await filesWith(folder, ...words)).toEqual([])
  // The search itself finds what is there.
  expect(await filesWith(folder, 'orang-berkas-3')).toHaveLength(2)
})

test('after forgetting, a copy made before cannot be read either, and the chain still verifies', async () => {
  const folder = await writtenFolder(3)
  const copy = await storeFolder()
  for (const name of ['journal.jsonl', 'head.json']) await cp(join(folder, name), join(copy, name))
  const keysBefore = await readFile(join(folder, 'keys', 'person.keys'))
  const journalBefore = await readFile(join(folder, 'journal.jsonl'))

  const store = await openStore(folder)
  await store.forget('orang-berkas-2')
  await store.close()
  expect(await readFile(join(folder, 'journal.jsonl'))).toEqual(journalBefore)
  expect(await verifyJournal(folder)).toMatchObject({ ok: true, entries: 6 })
  // Of the second key nothing is left anywhere in the folder.
  const destroyed = keysBefore.subarray(64 + 1, 64 + 61)
  expect(keysBefore.indexOf(destroyed)).toBe(65)
  expect(await filesWith(folder, destroyed, destroyed.subarray(12, 44))).toEqual([])

  await cp(join(folder, 'keys'), join(copy, 'keys'), { recursive: true })
  const again = await openStore(copy, quiet)
  expect(await again.subject('orang-berkas-1')).toEqual(aPerson('orang-berkas-1'))
  expect(await again.subject('orang-berkas-2')).toBeUndefined()
  expect(await again.subject('orang-berkas-3')).toEqual(aPerson('orang-berkas-3'))
  await again.close()
})

test('a torn line goes when somebody is forgotten: it may name them', async () => {
  const folder = await writtenFolder(2)
  await writeFile(join(folder, 'journal.torn.2026-11-23T01-00-00.000Z'), 'sisa')
  const store = await openStore(folder)
  await store.forget('orang-berkas-1')
  await store.close()
  expect((await readdir(folder)).filter((name) => name.includes('torn'))).toEqual([])
})

test('a forgetting that was killed between its two writes is finished by the next start', async () => {
  const folder = await writtenFolder(2)
  const file = join(folder, 'keys', 'person.keys')
  const bytes = await readFile(file)
  bytes[0] = 2
  await writeFile(file, bytes)
  const store = await openStore(folder)
  expect(await store.subject('orang-berkas-1')).toBeUndefined()
  expect(await store.subject('orang-berkas-2')).toBeDefined()
  await store.close()
  expect((await readFile(file)).subarray(1, 64)).toEqual(Buffer.alloc(63))
})

test('keys that were made and not used are never used after a restart', async () => {
  const folder = await writtenFolder(2)
  const store = await openStore(folder)
  await store.transact('c3', openNextCase('c3'))
  await store.close()
  const lines = (await readFile(join(folder, 'journal.jsonl'), 'utf8')).trimEnd().split('\n')
  expect(lines.map((line) => JSON.parse(line).subjects[0].key)).toEqual([0, 1, 64])
  expect((await stat(join(folder, 'keys', 'person.keys'))).size).toBe(128 * 64)
})

test('a record that was cut short is written over', async () => {
  const folder = await writtenFolder(2)
  const file = join(folder, 'keys', 'person.keys')
  await writeFile(file, (await readFile(file)).subarray(0, 2 * 64 + 10))
  const store = await openStore(folder)
  await store.transact('c3', openNextCase('c3'))
  await store.close()
  const again = await openStore(folder)
  for (const n of [1, 2, 3])
    expect(await again.subject(`orang-berkas-${n}`)).toEqual(aPerson(`orang-berkas-${n}`))
  await again.close()
})

test('keys that are lost or of another folder stop the start; nothing is changed', async () => {
  const folder = await writtenFolder(3)
  const keys = join(folder, 'keys')
  const whole = await bytesIn(folder)
  const other = await writtenFolder(3)
  const losses: (() => Promise<void>)[] = [
    () => rm(join(keys, 'person.keys')),
    () => rm(join(keys, 'master.key')),
    () => writeFile(join(keys, 'person.keys'), (whole.get(join(keys, 'person.keys')) ?? '').slice(0, 100)),
  ]
  for (const lose of losses) {
    await lose()
    await expect(openStore(folder)).rejects.toBeInstanceOf(PersonKeyLost)
    // The chain can be checked without them.
    expect(await verifyJournal(folder)).toMatchObject({ ok: true, entries: 6 })
    for (const [file, bytes] of whole) await writeFile(file, bytes)
  }
  await cp(join(other, 'keys', 'master.key'), join(keys, 'master.key'))
  await expect(openStore(folder)).rejects.toBeInstanceOf(PersonKeyLost)
  for (const [file, bytes] of whole) await writeFile(file, bytes)
  const store = await openStore(folder)
  expect(await store.subject('orang-berkas-3')).toBeDefined()
  await store.close()
})

test('a disk that takes no key refuses the command in a sentence; it can be given again', async () => {
  const folder = await storeFolder()
  const store = await openStore(folder)
  const inTheWay = join(folder, 'keys', 'master.key.next')
  await mkdir(inTheWay)
  const refused = store.transact('c1', openNextCase('c1'))
  await expect(refused).rejects.toBeInstanceOf(StoreUnwritable)
  await expect(refused).rejects.toThrow('belum ada yang tersimpan')
  expect(store.lastSeq()).toBe(0)
  await rmdir(inTheWay)
  expect(await store.transact('c1', openNextCase('c1'))).toHaveLength(2)
  await store.close()
})

test('a key opens only under its number and master, a text only as the subject it is', async () => {
  const file = join(await storeFolder(), 'person.keys')
  const master = Buffer.alloc(32, 1)
  const keys = await PersonKeys.open(file, master)
  expect(await keys.make(3)).toBe(0)
  const [one, two] = [keys.get(0), keys.get(1)]
  expect(one.equals(two)).toBe(false)
  await keys.close()
  const bytes = await readFile(file)
  expect(bytes.includes(one.export()) || bytes.includes(two.export())).toBe(false)
  await writeFile(file, Buffer.concat([bytes.subarray(64, 128), bytes.subarray(0, 64), bytes.subarray(128)]))
  const swapped = await PersonKeys.open(file, master)
  expect(() => swapped.get(0)).toThrow(PersonKeyLost)
  await swapped.close()

  const sealed = sealSubject(aPerson('a'), 0, one)
  expect(unsealSubject(sealed, one)).toEqual(aPerson('a'))
  expect(() => unsealSubject(sealed, two)).toThrow()
  expect(() => unsealSubject({ ...sealed, id: 'b' }, one)).toThrow()
  expect(() => unsealSubject({ ...sealed, personId: 'b' }, one)).toThrow()
})
