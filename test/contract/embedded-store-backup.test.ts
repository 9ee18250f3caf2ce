import { createHash } from 'node:crypto'
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { langkah } from '#bridge/cli/langkah.ts'
import { PersonKeyLost, StoreDamaged, StoreKeyMissing, StoreUnwritable } from '#bridge/ports/store-problem.ts'
import { BackupRefused, backUpStore } from '#bridge/storage/back-up-store.ts'
import { BackupUnusable } from '#bridge/storage/embedded/backup-file.ts'
import { openStore } from '#bridge/storage/open-store.ts'
import { FolderInUse, restoreStore } from '#bridge/storage/restore-store.ts'
import { verifyJournal } from '#bridge/storage/verify-journal.ts'
import { capturedRun } from '../samples/captured-run.ts'
import { aPerson, openNextCase } from './store-events.ts'
import { storeFolder } from './store-folder.ts'

async function write(folder: string, from: number, to: number): Promise<void> {
  const store = await openStore(folder)
  for (let n = from; n < to; n++) await store.transact(`c${n}`, openNextCase(`c${n}`))
  await store.close()
}

interface Kept {
  folder: string
  file: string
  keys: string
}

/** A folder with four transactions, its backup and a copy of its keys. */
async function keptFolder(): Promise<Kept> {
  const folder = await storeFolder()
  await write(folder, 0, 4)
  const elsewhere = await storeFolder()
  const [file, keys] = [join(elsewhere, 'cadangan.bak'), join(elsewhere, 'kunci.json')]
  await backUpStore(folder, file, { keys })
  return { folder, file, keys }
}

async function expectSame(folder: string, seq: number): Promise<void> {
  expect(await verifyJournal(folder)).toMatchObject({ ok: true, entries: seq })
  const store = await openStore(folder, { onNotice: ({ code }) => expect.fail(code) })
  expect(store.lastSeq()).toBe(seq)
  expect(await store.subject('orang-berkas-2')).toEqual(aPerson('orang-berkas-2'))
  await store.transact(`more-${seq}`, openNextCase(`more-${seq}`))
  await store.close()
}

test('a backup and its keys make the same record in an empty folder, which goes on', async () => {
  const { folder, file, keys } = await keptFolder()
  const to = join(await storeFolder(), 'baru')
  const restored = await restoreStore(file, to, { keys })
  const sha256 = createHash('sha256')
    .update(await readFile(file))
    .digest('hex')
  expect(restored).toEqual({ file, entries: 8, documents: 0, sha256 })
  for (const name of ['journal.jsonl', 'keys/chain.key', 'keys/person.keys'])
    expect(await readFile(join(to, name)), name).toEqual(await readFile(join(folder, name)))
  await expectSame(to, 8)
})

test('a backup taken while the store writes is whole', async () => {
  const folder = await storeFolder()
  const store = await openStore(folder)
  const keys = join(await storeFolder(), 'kunci.json')
  const file = join(await storeFolder(), 'cadangan.bak')
  const writing = Array.from({ length: 300 }, (_, at) => store.transact(`c${at}`, openNextCase(`c${at}`)))
  await Promise.all(writing.slice(0, 3))
  const { entries } = await backUpStore(folder, file, { keys })
  await Promise.all(writing)
  await store.close()
  expect(entries).toBeGreaterThanOrEqual(6)
  const to = await storeFolder()
  expect(await restoreStore(file, to, { keys })).toMatchObject({ entries })
  await expectSame(to, entries)
})

test('a folder that holds anything is not restored over', async () => {
  const { folder, file, keys } = await keptFolder()
  const before = await readFile(join(folder, 'journal.jsonl'))
  await expect(restoreStore(file, folder, { keys })).rejects.toBeInstanceOf(FolderInUse)
  expect(await readFile(join(folder, 'journal.jsonl'))).toEqual(before)
  const other = await storeFolder()
  await writeFile(join(other, 'surat.txt'), 'isi')
  await expect(restoreStore(file, other, { keys })).rejects.toThrow('surat.txt')
  expect(await readdir(other)).toEqual(['surat.txt'])
})

test('keys that lie in the folder already are used; without keys nothing is restored', async () => {
  const { folder, file } = await keptFolder()
  const to = await storeFolder()
  await expect(restoreStore(file, to)).rejects.toBeInstanceOf(StoreKeyMissing)
  expect(await readdir(to)).toEqual([])
  await cp(join(folder, 'keys'), join(to, 'keys'), { recursive: true })
  // What a restore that was killed left behind does not stand in the way.
  await writeFile(join(to, 'journal.jsonl.restoring'), 'sisa')
  expect(await restoreStore(file, to)).toMatchObject({ entries: 8 })
  await expectSame(to, 8)
})

test('keys without those of the people restore nothing', async () => {
  const { file, keys } = await keptFolder()
  const { person: _, ...others } = JSON.parse(await readFile(keys, 'utf8'))
  await writeFile(keys, JSON.stringify(others))
  const to = await storeFolder()
  await expect(restoreStore(file, to, { keys })).rejects.toBeInstanceOf(PersonKeyLost)
  expect(await readdir(to)).toEqual([])
})

test('a backup that was changed anywhere, cut, or is of another folder is refused and leaves nothing', async () => {
  const { file, keys } = await keptFolder()
  const bytes = await readFile(file)
  const other = await keptFolder()
  const lastLine = bytes.lastIndexOf('\n', bytes.length - 2) + 1
  const spoiled: Buffer[] = [
    ...Array.from({ length: 40 }, (_, at) => {
      const copy = Buffer.from(bytes)
      const place = Math.floor((bytes.length * at) / 40)
      copy[place] = (bytes[place] ?? 0) ^ 1
      return copy
    }),
    bytes.subarray(0, lastLine),
    bytes.subarray(0, -5),
    Buffer.concat([bytes, bytes.subarray(lastLine)]),
    Buffer.from('bukan cadangan'),
    Buffer.alloc(0),
    await readFile(other.file),
  ]
  for (const [at, wrong] of spoiled.entries()) {
    await writeFile(file, wrong)
    const to = await storeFolder()
    await expect(restoreStore(file, to, { keys }), `number ${at}`).rejects.toBeInstanceOf(BackupUnusable)
    expect(await readdir(to)).toEqual([])
  }
  await expect(restoreStore(join(other.folder, 'tidak-ada'), other.folder)).rejects.toThrow()
})

test('a damaged record is not backed up, nor an old backup written over', async () => {
  const { folder, file, keys } = await keptFolder()
  const before = await readFile(file)
  await expect(backUpStore(folder, file)).rejects.toBeInstanceOf(BackupRefused)
  expect(await readFile(file)).toEqual(before)
  const elsewhere = await storeFolder()
  await expect(backUpStore(folder, join(elsewhere, 'tidak', 'ada.bak'))).rejects.toThrow(
    'Buat folder itu dulu',
  )
  await expect(backUpStore(folder, join(file, 'x.bak'))).rejects.toBeInstanceOf(StoreUnwritable)
  await expect(backUpStore(elsewhere, join(elsewhere, 'a.bak'))).rejects.toThrow('belum ada catatan kantor')

  const journal = await readFile(join(folder, 'journal.jsonl'))
  journal[100] = (journal[100] ?? 0) ^ 1
  await writeFile(join(folder, 'journal.jsonl'), journal)
  await expect(backUpStore(folder, join(elsewhere, 'b.bak'), { keys })).rejects.toBeInstanceOf(StoreDamaged)
  await rm(join(folder, 'keys'), { recursive: true })
  await expect(backUpStore(folder, join(elsewhere, 'c.bak'))).rejects.toBeInstanceOf(StoreKeyMissing)
  expect(await readdir(elsewhere)).toEqual([])
})

test('of a person who is forgotten nothing can be read in a backup made before', async () => {
  const { folder, file } = await keptFolder()
  const store = await openStore(folder)
  await store.forget('orang-berkas-1')
  await store.close()
  const { name = '', nip = '' } = aPerson('x').data
  const bytes = await readFile(file)
  for (const word of [name, nip, btoa(name).slice(0, -2), btoa(nip)]) expect(bytes.includes(word)).toBe(false)

  const to = await storeFolder()
  await cp(join(folder, 'keys'), join(to, 'keys'), { recursive: true })
  await restoreStore(file, to)
  const again = await openStore(to)
  expect(await again.subject('orang-berkas-1')).toBeUndefined()
  expect(await again.subject('orang-berkas-2')).toEqual(aPerson('orang-berkas-2'))
  await again.close()
})

test('the commands say what they made, and refuse in one sentence', async () => {
  const { folder } = await keptFolder()
  const elsewhere = await storeFolder()
  const run = async (...args: string[]): Promise<{ code: number; out: string; err: string }> => {
    const { code, stdout, stderr } = await capturedRun((streams) =>
      langkah(args, { ...streams, env: {}, cwd: elsewhere, now: () => 0 }),
    )
    return { code, out: stdout, err: stderr }
  }
  const [file, keys, to] = ['a.bak', 'kunci.json', 'baru'].map((name) => join(elsewhere, name)) as [
    string,
    string,
    string,
  ]
  const made = await run('--json', '--data', folder, 'backup', file, '--keys', keys)
  expect(made).toMatchObject({ code: 0, err: '' })
  const told = JSON.parse(made.out)
  expect(told).toEqual({ file, entries: 8, documents: 0, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) })
  const back = await run('--json', '--data', to, 'restore', file, '--keys', keys)
  expect(JSON.parse(back.out)).toEqual(told)
  expect(await run('--data', to, 'restore', file)).toMatchObject({ code: 1, out: '' })
  const without = await run('--data', folder, 'backup', join(elsewhere, 'b.bak'))
  expect(without).toMatchObject({ code: 0, err: expect.stringContaining('Kunci tidak ikut') })
  expect(without.out).toContain('8 kejadian')

  const head = join(elsewhere, 'head.json')
  await cp(join(folder, 'head.json'), head)
  expect(await run('--data', to, 'audit', 'verify', '--against', head)).toMatchObject({ code: 0 })
  const wrong = await run('--data', to, 'audit', 'verify', '--against', keys)
  expect(wrong).toMatchObject({ code: 1, err: expect.stringContaining('bukan salinan head.json') })
})

test("the office's own files and the versions its cases run on come back with it; nothing else does", async () => {
  const { folder } = await keptFolder()
  const ours = {
    'kantor.yaml': 'name: BKPSDM Contoh\n',
    'logo.png': 'gambar',
    'sop/layanan.v2.yaml': 'id: layanan\n',
    'calendars/kantor.yaml': 'id: kantor\n',
    'sop-dipakai/layanan.v1.json': '{"id":"layanan"}\n',
    'kalender-dipakai/kantor.v1.json': '{"id":"kantor"}\n',
  }
  const notOurs = { 'admin-token': 'rahasia', 'uploads/run/foto.png': 'wajah', 'logs/bridge.log': 'baris' }
  for (const [name, text] of Object.entries({ ...ours, ...notOurs })) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), text)
  }
  const elsewhere = await storeFolder()
  const [file, keys] = [join(elsewhere, 'lagi.bak'), join(elsewhere, 'lagi-kunci.json')]
  await backUpStore(folder, file, { keys })
  const to = join(await storeFolder(), 'pulih')
  await restoreStore(file, to, { keys })
  for (const [name, text] of Object.entries(ours))
    expect(await readFile(join(to, name), 'utf8'), name).toBe(text)
  const back = await readdir(to, { recursive: true })
  for (const name of Object.keys(notOurs)) expect(back).not.toContain(name)
  await expectSame(to, 8)
})
