import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadCatalogue } from '#bridge/files/load-catalogue.ts'

test('a version that a case runs on outlives the change and the loss of its file', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'langkah-sop-'))
  const file = join(dataDir, 'sop', 'kantor.v1.yaml')
  await mkdir(join(dataDir, 'sop'))
  const text = await readFile('shared/sop/medan-pemantauan-evaluasi.v1.yaml', 'utf8')
  const own = text.replace(/^id: .*$/m, 'id: kantor')
  await writeFile(file, own)
  const before = await loadCatalogue(dataDir)
  const sop = before.sop('kantor', 1)
  if (!sop) throw new Error('the office SOP does not load')
  await before.keepSop(sop)

  await writeFile(file, own.replace(/^title: .*$/m, 'title: Judul yang diubah'))
  const changed = await loadCatalogue(dataDir)
  expect(changed.sop('kantor')?.title).toBe(sop.title)
  expect(changed.findings().map(({ code }) => code)).toEqual(['version-in-use'])

  await rm(file)
  const lost = await loadCatalogue(dataDir)
  expect(lost.sop('kantor', 1)).toEqual(sop)
  expect(lost.sop('kantor')).toBeUndefined()
  await rm(dataDir, { recursive: true })
})
