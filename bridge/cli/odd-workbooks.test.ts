import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { textCell, writeSheet } from '#bridge/reports/write-sheet.ts'
import { capturedRun } from '../../test/samples/captured-run.ts'
import { langkah } from './langkah.ts'

const titles = [
  ...['NIP', 'Nama', 'Jenis', 'Jenis Diklat', 'Nama Kursus/Diklat', 'Institusi Penyelenggara'],
  ...['Nomor Sertifikat', 'Tanggal Mulai', 'Tanggal Selesai', 'Tahun', 'Jumlah JP', 'Berkas'],
]
const aRow = (at: number, nama = 'Agus Pratama') => [
  ...['199004182014021001', nama, 'kursus', 'Diklat Teknis', `Bimbingan Teknis ${at}`, 'Lembaga Contoh'],
  ...[`800.2/${at}/2026`, '03-03-2026', '05-03-2026', '2026', '24', 'sertifikat.pdf'],
]

const sample = fileURLToPath(new URL('../../test/demo/sample/sertifikat/', import.meta.url))

let folder: string
let files: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'langkah-buku-'))
  files = join(folder, 'berkas')
  await mkdir(files)
  await copyFile(join(sample, '197712011998031003-kursus-109.pdf'), join(files, 'sertifikat.pdf'))
})
afterAll(() => rm(folder, { recursive: true }))

const said = (...line: string[]) =>
  capturedRun((streams) => langkah(line, { ...streams, env: {}, cwd: folder, now: () => Date.now() }))
const run = (...args: string[]) => said('--json', '--data', folder, 'upload', ...args)

async function asCsv(name: string, rows: readonly (readonly string[])[]): Promise<string> {
  const file = join(folder, name)
  await writeFile(file, [titles, ...rows].map((cells) => cells.join(';')).join('\n'))
  return file
}

/** A workbook whose sheet somebody has worked on in Excel. */
async function asXlsx(
  name: string,
  rows: readonly (readonly string[])[],
  change: (xml: string) => string,
): Promise<string> {
  const cells = [titles, ...rows].map((row) => row.map((text) => textCell(text)))
  const parts = unzipSync(await writeSheet(cells, { name: 'Riwayat', widths: titles.map(() => 18) }))
  const sheet = 'xl/worksheets/sheet1.xml'
  const before = strFromU8(parts[sheet] ?? new Uint8Array())
  const after = change(before)
  if (after === before) throw new Error('The sheet has not been changed')
  const file = join(folder, name)
  await writeFile(file, zipSync({ ...parts, [sheet]: strToU8(after) }))
  return file
}

describe('of a workbook that is not what it looks like, every row says its reason and the next action', () => {
  const rows = [aRow(1), aRow(2), aRow(3)]

  test.each<[string, string, (xml: string) => string, number[], string]>([
    [
      'a hidden row',
      'tersembunyi.xlsx',
      (xml) => xml.replace(/<row r="3"/, '<row r="3" hidden="1"'),
      [3],
      'Baris ini tersembunyi; tampilkan dan periksa, lalu ulangi.',
    ],
    [
      'merged cells',
      'gabungan.xlsx',
      (xml) =>
        xml.replace(
          '</sheetData>',
          '</sheetData><mergeCells count="1"><mergeCell ref="B2:B3"/></mergeCells>',
        ),
      [2, 3],
      'Baris ini memuat sel gabungan; pisahkan dan isi setiap barisnya.',
    ],
    [
      'a formula instead of a value',
      'rumus.xlsx',
      (xml) => xml.replace(/(<c r="G4"[^>]*>)/, '$1<f>CONCAT("800.2/",3)</f>'),
      [4],
      'Nomor Sertifikat berisi rumus; tempel sebagai nilai, lalu ulangi.',
    ],
  ])('%s', async (_what, name, change, lines, message) => {
    const file = await asXlsx(name, rows, change)
    const { code, stdout } = await run('check', file, '--flow', 'siasn-riwayat', '--files', files)
    const { blocked, ready } = JSON.parse(stdout)
    expect(code).toBe(0)
    expect(blocked.map(({ row }: { row: number }) => row)).toEqual(lines)
    expect(blocked.map((problem: { message: string }) => problem.message)).toEqual(lines.map(() => message))
    expect(ready).toBe(3 - lines.length)
  })

  test('two people under one NIP', async () => {
    const file = await asCsv('dua-nama.csv', [aRow(1), aRow(2, 'Budi Contoh')])
    const { stdout } = await run('check', file, '--flow', 'siasn-riwayat', '--files', files)
    expect(JSON.parse(stdout).blocked.map(({ message }: { message: string }) => message)).toEqual([
      'Nama: baris 3 menulis nama lain untuk NIP yang sama; periksa NIP-nya.',
      'Nama: baris 2 menulis nama lain untuk NIP yang sama; periksa NIP-nya.',
    ])
  })

  test('a PDF named for nobody', async () => {
    await copyFile(join(sample, '197712011998031003-kursus-109.pdf'), join(files, 'milik-siapa.pdf'))
    const file = await asCsv('satu.csv', [aRow(1)])
    const args = ['upload', 'check', file, '--flow', 'siasn-riwayat', '--files', files]
    const { stdout } = await said('--data', folder, ...args)
    expect(stdout).toContain('PDF yang bukan milik baris mana pun')
    expect(stdout).toContain('milik-siapa.pdf')
    expect(stdout).toContain('tulis namanya di kolom Berkas, atau keluarkan dari folder')
  })
})
