import { appendFile, cp, readFile, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { SampledRow } from '#shared/schema/sampled-row.ts'
import { codeOf } from './code-of.ts'
import { type Office, openOffice } from './office.ts'
import { runLangkah } from './run-langkah.ts'

const given = fileURLToPath(new URL('../demo/sample/', import.meta.url))

let office: Office
let kabid: ReturnType<Office['client']>
let runId: string
let sample: readonly SampledRow[]
beforeAll(async () => {
  office = await openOffice()
  kabid = office.client(await office.person('kabid', ['supervisor']))
  const folder = join(office.dataDir, 'contoh')
  await cp(given, folder, { recursive: true })
  const files = ['--flow', 'siasn-riwayat', '--files', join(folder, 'sertifikat')]
  const workbook = join(folder, 'riwayat-kursus.xlsx')
  const { stdout } = await runLangkah(
    '--json',
    '--data',
    office.dataDir,
    'upload',
    'plan',
    workbook,
    ...files,
  )
  runId = JSON.parse(stdout).run
  sample = await kabid.uploads.sample.query({ runId })
})
afterAll(() => office[Symbol.asyncDispose]())

const pdfOf = (rowId: string) => kabid.uploads.sampledPdf.query({ runId, rowId })

test('the second person sees each document as it will be sent, under the names the workbook gives its columns', async () => {
  expect(sample).toHaveLength(5)
  for (const { id, line, data, titles } of sample) {
    expect(titles).toMatchObject({ nip: 'NIP', tanggalMulai: 'Tanggal Mulai' })
    const { file, mediaType, base64 } = await pdfOf(id)
    expect([file, mediaType]).toEqual([`baris-${line}.pdf`, 'application/pdf'])
    expect(Buffer.from(base64, 'base64').equals(await readFile(data.berkasPath ?? ''))).toBe(true)
  }
})

test('no document of a row outside the sample is given out', async () => {
  const { rows } = await kabid.uploads.byId.query({ runId })
  const other = rows.find(({ id, state }) => state === 'ready' && !sample.some((row) => row.id === id))
  expect(other?.data.berkasPath).toBeTruthy()
  expect(await codeOf(pdfOf(other?.id ?? ''))).toBe('upload-row-not-found')
})

test('a document that has changed, or is gone, is not shown as if it were the one that goes', async () => {
  const [first, second] = sample.map(({ id, data }) => ({ id, path: data.berkasPath ?? '' }))
  await appendFile(first?.path ?? '', '\n')
  expect(await codeOf(pdfOf(first?.id ?? ''))).toBe('upload-pdf-changed')
  const shown = await runLangkah('--data', office.dataDir, 'upload', 'release', runId)
  expect(shown).toMatchObject({ code: 1, stderr: expect.stringContaining('berubah sejak direncanakan') })
  await unlink(second?.path ?? '')
  expect(await codeOf(pdfOf(second?.id ?? ''))).toBe('upload-pdf-changed')
})
