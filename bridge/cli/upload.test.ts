import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { readSheet } from '#bridge/files/read-sheet.ts'
import { capturedRun } from '../../test/samples/captured-run.ts'
import { langkah } from './langkah.ts'

const sample = fileURLToPath(new URL('../../test/demo/sample/', import.meta.url))
const now = Date.parse('2026-11-23T09:00:00Z') // 16.00 WIB

let folder: string
let workbook: string
let dataDir: string
// Each command opens the folder and closes it again, and some tests give ten.
vi.setConfig({ testTimeout: 30_000 })
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'langkah-cli-upload-'))
  workbook = join(folder, 'riwayat.xlsx')
  await copyFile(join(sample, 'riwayat-kursus.xlsx'), workbook)
})
afterAll(() => rm(folder, { recursive: true }))
// Of each test its own: one that ran out of time still holds the lock of its folder while the next one begins.
beforeEach(async () => {
  dataDir = await mkdtemp(join(folder, 'data-'))
})

test('check names the three bad rows of the sample and hands the workbook back', async () => {
  const before = await readFile(workbook)
  const { code, json } = await upload(
    'check',
    workbook,
    '--flow',
    'siasn-riwayat',
    '--files',
    `${sample}sertifikat`,
  )
  expect(code).toBe(0)
  expect(json).toMatchObject({ rows: 20, ready: 17, annotated: join(folder, 'riwayat-diperiksa.xlsx') })
  expect(json.blocked.map(({ row, column, code: why }: Problem) => [row, column, why])).toEqual([
    [6, 'NIP', 'nip-damaged'],
    [11, 'Tanggal Selesai', 'date-order'],
    [16, 'Berkas', 'file-missing'],
  ])
  const { rows } = await readSheet(json.annotated)
  expect(rows[0]?.at(-1)).toBe('Catatan Langkah')
  expect(rows.filter((cells) => cells.at(-1) === 'Siap dikirim')).toHaveLength(17)
  expect(await readFile(workbook)).toEqual(before)
})

test('plan, sample, status: nothing goes without a second person', async () => {
  const planned = await upload('plan', workbook, '--flow', 'siasn-riwayat', '--files', `${sample}sertifikat`)
  expect(planned.json).toMatchObject({
    status: 'planned',
    nextAction: 'release',
    total: 20,
    counts: { ready: 17, blocked: 3 },
  })
  const { run } = planned.json
  expect(await upload('run', run)).toMatchObject({ code: 1, stderr: expect.stringContaining('izin') })
  expect(await upload('release', run, '--at', '25.00')).toMatchObject({
    code: 1,
    stderr: 'Jam "25.00" tidak dapat dibaca; tulis misalnya 19.00 atau "23/11/2026 19.00".\n',
  })
  expect(await upload('release', run, '--at', '2026-11-22 19.00')).toMatchObject({
    code: 1,
    stderr: 'Jam "2026-11-22 19.00" sudah lewat; pilih waktu yang akan datang.\n',
  })
  const shown = await upload('release', run)
  expect(shown.json.sample).toHaveLength(5)
  expect(shown.json.sample[0].data).toMatchObject({
    jenis: expect.stringMatching(/^(kursus|diklat)$/),
    berkas: expect.stringContaining('.pdf'),
  })
  const lines = shown.json.sample.map(({ line }: { line: number }) => line).join(',')
  expect(await upload('release', run, '--seen', lines, '--code', 'ABCD2345')).toMatchObject({
    ...{ code: 1, stderr: expect.stringContaining('Server kantor belum berjalan') },
  })
  expect((await upload('status', run)).json).toMatchObject({ run, status: 'planned' })
  expect(await upload('report', run)).toMatchObject({ code: 1 })
})

test.each<[string, string[], number, string]>([
  ['an unknown flow', ['check', 'x.xlsx', '--flow', 'ip-asm'], 2, 'Alur "ip-asm" tidak ada'],
  ['no flow', ['check', 'x.xlsx'], 2, '--flow'],
  ['a file that is not there', ['check', 'x.xlsx', '--flow', 'siasn-riwayat'], 1, 'tidak dapat dibuka'],
  ['a run that has no such form', ['status', 'satu'], 1, 'bukan nomor unggahan'],
  [
    'a run that is not there',
    ['status', '6f2c1d7e-0b7a-4c3e-9f55-0d6c1f1a2b3c'],
    1,
    'Unggahan tidak ditemukan',
  ],
  [
    'a patience that is no number',
    ['run', '6f2c1d7e-0b7a-4c3e-9f55-0d6c1f1a2b3c', '--settle', 'lama'],
    2,
    '--settle bukan detik',
  ],
])('%s is refused with one sentence', async (_what, args, code, part) => {
  const refused = await upload(...args)
  expect(refused.code).toBe(code)
  expect(refused.stderr).toContain(part)
  expect(refused.stderr.trim().split('\n')).toHaveLength(1)
})

test('a workbook without the columns is refused by their names, a folder that is not there by its own', async () => {
  const bare = join(folder, 'tanpa-kolom.csv')
  await writeFile(bare, 'NIP;Nama\n199004182014021001;Agus\n')
  expect(await upload('check', bare, '--flow', 'siasn-riwayat')).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('Nomor Sertifikat, Tanggal Mulai'),
  })
  const nowhere = await upload(
    'check',
    workbook,
    '--flow',
    'siasn-riwayat',
    '--files',
    join(folder, 'tidak-ada'),
  )
  expect(nowhere).toMatchObject({ code: 1, stderr: expect.stringContaining('--files') })
})

test('a template has the columns of its kind, takes rows back, and never writes over a file', async () => {
  const file = join(folder, 'seminar.xlsx')
  const made = await upload('template', file, '--flow', 'siasn-riwayat', '--jenis', 'seminar')
  expect(made).toMatchObject({
    code: 0,
    json: { columns: expect.arrayContaining(['Peran', 'Nomor Sertifikat']) },
  })
  expect(made.json.columns).not.toContain('Kuadran Kinerja')
  expect(await upload('template', file, '--flow', 'siasn-riwayat')).toMatchObject({ code: 1 })
  expect(await upload('check', file, '--flow', 'siasn-riwayat')).toMatchObject({
    stderr: expect.stringContaining('hanya berisi judul kolom'),
  })
})

test('own work is confirmed row by row and let go at once; a flow that sends PDFs wants their folder', async () => {
  const file = join(folder, 'harian.csv')
  const head = 'NIP;Tanggal;Jam Mulai;Jam Selesai;Rencana Aksi;Kegiatan Harian;Realisasi'
  const rows = ['07.30;11.30', '13.00;15.00'].map(
    (times) => `198703152010012005;23-11-2026;${times};Melayani konsultasi;Konsultasi pensiun;1`,
  )
  await writeFile(file, [head, ...rows, ''].join('\n'))
  const planned = await upload('plan', file, '--flow', 'ekinerja-harian')
  expect(planned.json).toMatchObject({ nextAction: 'confirm-rows', counts: { ready: 2 } })
  const { run } = planned.json
  expect((await upload('confirm', run)).json.unconfirmed).toMatchObject([
    { line: 2, when: '23-11-2026 07:30–11:30' },
    { line: 3 },
  ])
  expect((await upload('confirm', run, '--rows', '2')).json.nextAction).toBe('confirm-rows')
  expect(await upload('release', run)).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('Baris 3 belum'),
  })
  expect(await upload('confirm', run, '--rows', 'semua')).toMatchObject({ code: 2 })
  expect((await upload('confirm', run, '--rows', '2-3')).json.nextAction).toBe('release')
  expect(await upload('release', run, '--at', '19.00')).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('tidak dijadwalkan'),
  })
  expect((await upload('release', run)).json).toMatchObject({ status: 'released', nextAction: 'run' })
  expect(await upload('plan', workbook, '--flow', 'siasn-riwayat')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('--files'),
  })
})

interface Problem {
  row: number
  column: string
  code: string
}

async function upload(...args: string[]) {
  const line = ['upload', ...args, '--json', '--data', dataDir]
  const { code, stdout, stderr } = await capturedRun((streams) =>
    langkah(line, { ...streams, env: {}, cwd: folder, now: () => now }),
  )
  return { code, stderr, json: stdout === '' ? undefined : JSON.parse(stdout) }
}
