import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inspectPdf } from './inspect-pdf.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'langkah-pdf-'))
  await writeFile(
    join(folder, 'baik.pdf'),
    '%PDF-1.4\n1 0 obj << /Title (Enkripsi) >> endobj\ntrailer << /Root 1 0 R >>',
  )
  await writeFile(join(folder, 'sandi.pdf'), '%PDF-1.4\ntrailer << /Root 1 0 R /Encrypt 9 0 R >>')
  await writeFile(join(folder, 'foto.pdf'), '\xff\xd8\xff\xe0 JFIF', 'latin1')
  await writeFile(join(folder, 'kosong.pdf'), '')
})
afterAll(() => rm(folder, { recursive: true }))

test.each([
  ['baik.pdf', { isPdf: true, isEncrypted: false }],
  ['sandi.pdf', { isPdf: true, isEncrypted: true }],
  ['foto.pdf', { isPdf: false, isEncrypted: false }],
  ['kosong.pdf', { bytes: 0, isPdf: false }],
])('sees what %s is', async (name, facts) => {
  expect(await inspectPdf(folder, name)).toMatchObject({ path: join(folder, name), ...facts })
})

test.each([
  'tidak-ada.pdf',
  '../baik.pdf',
  '..',
  '',
  'a/b.pdf',
  'C:\\baik.pdf',
  'baik.pdf\0',
  'x'.repeat(300),
])('finds nothing under "%s"', async (name) => {
  expect(await inspectPdf(folder, name)).toBeUndefined()
})
