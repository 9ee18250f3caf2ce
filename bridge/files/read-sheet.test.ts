import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readSheet, SheetUnreadable } from './read-sheet.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'langkah-sheet-'))
})
afterAll(() => rm(folder, { recursive: true }))

test.each([
  ['titik-koma.csv', '\ufeffNIP;Nama\r\n199004182014021001;"Pratama; Agus"\r\n;\r\n'],
  ['koma.csv', 'NIP,Nama\n199004182014021001,Pratama; Agus\n'],
])('reads %s with the NIP as text', async (name, text) => {
  const file = join(folder, name)
  await writeFile(file, text)
  const { rows } = await readSheet(file)
  expect(rows).toEqual([
    ['NIP', 'Nama'],
    ['199004182014021001', 'Pratama; Agus'],
  ])
})

test.each([
  ['rusak.xlsx', 'PK\u0003\u0004 not really', 'bukan buku kerja Excel'],
  ['kosong.csv', '', 'kosong'],
  ['banyak.csv', `NIP\n${'1\n'.repeat(10_001)}`, 'paling banyak 10.000'],
  ['kutip.csv', 'NIP;Nama\n1;"tidak tertutup', 'bukan CSV yang utuh'],
])('refuses %s with one sentence', async (name, text, part) => {
  const file = join(folder, name)
  await writeFile(file, text)
  const refused = await readSheet(file).catch((error: unknown) => error)
  expect(refused).toBeInstanceOf(SheetUnreadable)
  expect(String(refused)).toContain(part)
})

test('refuses a file that is not there', async () => {
  await expect(readSheet(join(folder, 'tidak-ada.xlsx'))).rejects.toThrow('tidak dapat dibuka')
})

test('a CSV of another encoding is refused before its letters are lost', async () => {
  const file = join(folder, 'ansi.csv')
  await writeFile(file, Buffer.from('NIP;Nama\n1;Andr\u00e9', 'latin1'))
  await expect(readSheet(file)).rejects.toThrow('tidak disimpan sebagai UTF-8')
})

test('a title over the table does not hide what its cells are parted by', async () => {
  const file = join(folder, 'berjudul.csv')
  await writeFile(file, 'BUKU AGENDA\nNomor,Pengirim\n1,Dinas')
  expect((await readSheet(file)).rows).toEqual([
    ['BUKU AGENDA', null],
    ['Nomor', 'Pengirim'],
    ['1', 'Dinas'],
  ])
})

test('an old or an encrypted workbook is told from a broken one', async () => {
  const file = join(folder, 'terkunci.xlsx')
  await writeFile(file, Buffer.from('d0cf11e0a1b11ae1'.padEnd(2000, '0'), 'hex'))
  await expect(readSheet(file)).rejects.toThrow('dikunci kata sandi')
})
