import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { expect, test } from 'vitest'
import { backUpStore } from '#bridge/storage/back-up-store.ts'
import { BackupUnusable } from '#bridge/storage/embedded/backup-file.ts'
import { openEmbeddedStore } from '#bridge/storage/embedded/open-embedded-store.ts'
import { openStore } from '#bridge/storage/open-store.ts'
import { restoreStore } from '#bridge/storage/restore-store.ts'
import { verifyJournal } from '#bridge/storage/verify-journal.ts'
import type { NewEvent } from '#shared/schema/event.ts'
import { aPdf } from '../samples/some-documents.ts'
import { describeDocuments } from './documents.contract.ts'
import { FailingDisk } from './failing-disk.ts'
import { aText, caseNoted, caseOpened, openNextCase, scanNamed } from './store-events.ts'
import { storeFolder } from './store-folder.ts'

describeDocuments('the embedded store', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'langkah-documents-'))
  return {
    open: () => openStore(folder, { onNotice: () => {} }),
    stored: () => filesIn(join(folder, 'documents')),
    async spoil() {
      const files = await filesIn(join(folder, 'documents'))
      for (const { name, bytes } of files) {
        bytes[bytes.length - 20] = (bytes[bytes.length - 20] ?? 0) ^ 1
        await writeFile(join(folder, 'documents', name), bytes)
      }
      return files.length
    },
    discard: () => rm(folder, { recursive: true }),
  }
})

async function filesIn(folder: string): Promise<{ name: string; bytes: Buffer }[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort()
  return Promise.all(
    files.map(async (file) => ({ name: relative(folder, file), bytes: await readFile(file) })),
  )
}

/** A record of three berkas with a document each. */
async function writtenFolder(): Promise<{ folder: string; documents: Buffer[] }> {
  const folder = await storeFolder()
  const store = await openStore(folder, { onNotice: () => {} })
  const documents = [1, 2, 3].map((n) => aPdf(`Surat ${n}`))
  for (const [at, bytes] of documents.entries()) {
    const n = at + 1
    await store.transact(`c${n}`, openNextCase(`c${n}`))
    const hash = await store.documents.keep({ personId: `orang-berkas-${n}`, kind: 'pdf', bytes })
    await store.transact(`d${n}`, async (tx) => tx.append([attached(n, hash, bytes.length)]))
  }
  await store.close()
  return { folder, documents }
}

function attached(n: number, hash: string, size: number): NewEvent {
  const at = '2026-11-23T01:00:00.000Z'
  const document = { id: `d${n}`, hash, kind: 'pdf', size, labelId: 'l', at, by: 'tu' } as const
  const caseId = `berkas-${n}`
  return { type: 'case.document-attached', at, actorId: 'tu', commandId: `d${n}`, caseId, document }
}

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

test('a backup carries the documents, and a restore brings them back', async () => {
  const { folder, documents } = await writtenFolder()
  const file = join(await storeFolder(), 'langkah.bak')
  const keys = join(await storeFolder(), 'kunci.json')
  const made = await backUpStore(folder, file, { keys })
  expect(made).toMatchObject({ entries: 9, documents: 3, sha256: hashOf(await readFile(file)) })
  expect((await readFile(file)).includes('Surat 1')).toBe(false)

  const to = join(await storeFolder(), 'data')
  expect(await restoreStore(file, to, { keys })).toEqual(made)
  expect(await verifyJournal(to)).toMatchObject({ ok: true, documents: { whole: 3, forgotten: 0, bad: [] } })
  const store = await openStore(to, { onNotice: () => {} })
  for (const [at, bytes] of documents.entries()) {
    const name = { personId: `orang-berkas-${at + 1}`, hash: hashOf(bytes) }
    expect(Buffer.from((await store.documents.read(name))?.bytes ?? [])).toEqual(bytes)
  }
  await store.close()
})

test('who is forgotten after a backup cannot be read in it either, for the keys are not in it', async () => {
  const { folder, documents } = await writtenFolder()
  const file = join(await storeFolder(), 'langkah.bak')
  await backUpStore(folder, file)
  const store = await openStore(folder, { onNotice: () => {} })
  await store.forget('orang-berkas-2')
  await store.close()
  expect(await verifyJournal(folder)).toMatchObject({ ok: true, documents: { whole: 2, forgotten: 1 } })
  const keys = join(await storeFolder(), 'kunci.json')
  await backUpStore(folder, join(await storeFolder(), 'lagi.bak'), { keys })

  const to = join(await storeFolder(), 'data')
  expect(await restoreStore(file, to, { keys })).toMatchObject({ documents: 3 })
  const restored = await openStore(to, { onNotice: () => {} })
  const read = (n: number) =>
    restored.documents.read({ personId: `orang-berkas-${n}`, hash: hashOf(documents[n - 1] ?? aPdf()) })
  expect(await read(1)).toBeDefined()
  expect(await read(2)).toBeUndefined()
  await restored.close()
})

test('a backup whose documents are cut off, changed or led astray restores nothing', async () => {
  const { folder } = await writtenFolder()
  const file = join(await storeFolder(), 'langkah.bak')
  const keys = join(await storeFolder(), 'kunci.json')
  await backUpStore(folder, file, { keys })
  const bytes = await readFile(file)
  const first = bytes.indexOf('{"document":')
  const place = first + '{"document":"'.length
  const changed = (at: number, to: string) => {
    const copy = Buffer.from(bytes)
    copy.write(to, at, 'latin1')
    return copy
  }
  const spoiled = [
    bytes.subarray(0, bytes.length - 5),
    bytes.subarray(0, bytes.lastIndexOf('{"document":')),
    changed(first + 200, '\xff\xfe'),
    changed(place, '../'),
    changed(place, 'C:/'),
    Buffer.concat([bytes.subarray(0, bytes.lastIndexOf('{"documents":')), Buffer.from('{"documents":4}\n')]),
  ]
  for (const [at, content] of spoiled.entries()) {
    const bad = join(await storeFolder(), 'rusak.bak')
    await writeFile(bad, content)
    const to = join(await storeFolder(), 'data')
    await expect(restoreStore(bad, to, { keys }), `number ${at}`).rejects.toBeInstanceOf(BackupUnusable)
    expect(await readdir(to)).toEqual([])
  }
})

test.each([
  ['gone', (file: string) => rm(file), 'tidak ada di folder documents'],
  ['cut off', (file: string) => writeFile(file, 'LKD1'), 'rusak'],
])('the audit names a document that is %s', async (_what, harm, reason) => {
  const { folder } = await writtenFolder()
  const [some] = await filesIn(join(folder, 'documents'))
  await harm(join(folder, 'documents', some?.name ?? ''))
  const found = await verifyJournal(folder)
  expect(found).toMatchObject({ ok: false, entries: 9, documents: { whole: 2 } })
  const place = { in: 'berkas', number: 'berkas-1/2026', seq: 3 }
  expect(found.documents?.bad).toEqual([{ ...place, hash: hashOf(aPdf('Surat 1')), reason }])
  expect(found.firstBad?.reason).toContain('berkas berkas-1/2026')
})

test('what a forgotten person left behind is swept, however young: the removal may have been cut off', async () => {
  const { folder } = await writtenFolder()
  const documents = join(folder, 'documents')
  const before = await filesIn(documents)
  const store = await openStore(folder, { onNotice: () => {} })
  await store.forget('orang-berkas-2')
  const left = before.filter(({ name }) => !existsSync(join(documents, name)))
  for (const { name, bytes } of left) {
    await mkdir(dirname(join(documents, name)), { recursive: true })
    await writeFile(join(documents, name), bytes)
  }
  async function* everyOther() {
    for (const n of [1, 3]) yield { personId: `orang-berkas-${n}`, hash: hashOf(aPdf(`Surat ${n}`)) }
  }
  const swept = await store.documents.sweep({ named: everyOther(), before: new Date(0) })
  expect(swept).toEqual({ files: 1, bytes: left[0]?.bytes.length })
  expect(await filesIn(documents)).toHaveLength(2)
  await store.close()
})

test('a key whose first line was lost with a full disk comes back with the document that is named under it', async () => {
  const folder = await storeFolder()
  const disk = new FailingDisk()
  const openFile = disk.openFile
  const store = await openEmbeddedStore(folder, { now: () => new Date(), onNotice: () => {}, openFile })
  const personId = 'tanpa-pemohon'
  await store.transact('buka', async (tx) => tx.append([caseOpened('buka', personId, { kind: 'none' })]))
  disk.onWrite = { code: 'ENOSPC' }
  const note = { ...aText('catat', personId), personId }
  const noting = store.transact('catat', async (tx) => tx.append([caseNoted('catat', personId)], [note]))
  await expect(noting).rejects.toThrow()
  disk.onWrite = undefined
  const hash = await store.documents.keep({ personId, kind: 'pdf', bytes: aPdf('lembar') })
  await store.transact('sebut', async (tx) => tx.append([scanNamed('sebut', personId, hash)]))
  await store.close()
  expect(await verifyJournal(folder)).toMatchObject({ ok: true, documents: { whole: 1, forgotten: 0 } })
  const again = await openStore(folder, { onNotice: () => {} })
  expect(await again.documents.read({ personId, hash })).toBeDefined()
  await again.forget(personId)
  await again.close()
  expect(await verifyJournal(folder)).toMatchObject({ ok: true, documents: { whole: 0, forgotten: 1 } })
})

test('the audit does not take a document for forgotten that no line tells the key of', async () => {
  const folder = await storeFolder()
  const store = await openStore(folder, { onNotice: () => {} })
  await store.transact('buka', async (tx) =>
    tx.append([caseOpened('buka', 'tanpa-pemohon', { kind: 'none' })]),
  )
  const hash = hashOf(aPdf('lembar'))
  await store.transact('sebut', async (tx) => tx.append([scanNamed('sebut', 'tanpa-pemohon', hash)]))
  await store.close()
  const { ok, documents } = await verifyJournal(folder)
  expect([ok, documents?.forgotten]).toEqual([false, 0])
  expect(documents?.bad).toMatchObject([{ hash, reason: 'catatan tidak menyebut kuncinya' }])
})
