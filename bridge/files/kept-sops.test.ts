import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { aSop } from '../../test/factories.ts'
import { openKeptSops } from './kept-sops.ts'

let dataDir: string
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'langkah-kept-'))
})
afterEach(() => rm(dataDir, { recursive: true, force: true }))

test('a version is kept as it was, over restarts, and no other text takes its number', async () => {
  const first = await openKeptSops(dataDir)
  await first.keep(aSop())
  const later = await openKeptSops(dataDir)
  expect(later.find('contoh', 1)).toEqual(aSop())
  await later.keep({ ...aSop(), title: 'Judul lain' })
  await later.keep({ ...aSop(), title: 'Judul lain', version: 2 })
  const afterwards = await openKeptSops(dataDir)
  expect(afterwards.find('contoh', 1)?.title).toBe('Layanan contoh')
  expect(afterwards.find('contoh', 2)?.title).toBe('Judul lain')
})

test('a broken one stops the start and is named', async () => {
  await (await openKeptSops(dataDir)).keep(aSop())
  await writeFile(join(dataDir, 'sop-dipakai', 'contoh.v1.json'), '{"id":')
  await expect(openKeptSops(dataDir)).rejects.toThrow('sop-dipakai/contoh.v1.json rusak')
})
