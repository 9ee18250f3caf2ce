import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { textCell, writeSheet } from '#bridge/reports/write-sheet.ts'
import { nipOf, pasted } from './collective-desk.ts'
import { type Office, openOffice } from './office.ts'
import { runLangkah } from './run-langkah.ts'

let office: Office
let berkas = ''
const file = (name: string) => join(office.dataDir, name)
const run = async (...args: string[]) => {
  const { code, stdout, stderr } = await runLangkah('--json', '--data', office.dataDir, 'case', ...args)
  return { code, stderr, answer: stdout === '' ? undefined : JSON.parse(stdout) }
}
const rows = (...args: string[]) => run('rows', ...args)
const told = async (...args: string[]) =>
  (await runLangkah('--data', office.dataDir, 'case', 'rows', ...args)).stdout

beforeAll(async () => {
  office = await openOffice()
  const opening = ['--sop', 'malang-ptsp-kepegawaian', '--kind', 'opd', '--name', 'Dinas Contoh']
  berkas = (await run('open', ...opening)).answer.card.number
})
afterAll(() => office[Symbol.asyncDispose]())

test('a workbook is looked at first; with --confirm its good rows are taken in', async () => {
  const people = pasted(4)
    .split('\r\n')
    .map((line) => line.split('\t').map((cell) => textCell(cell)))
  const spoiled = [...people, [textCell('5'), textCell('Rusak'), { value: 198703152010012000, type: Number }]]
  await writeFile(file('usulan.xlsx'), await writeSheet(spoiled, { name: 'Usulan', widths: [5, 30, 20] }))
  const looked = await rows('add', berkas, file('usulan.xlsx'))
  expect(looked.answer.reading).toMatchObject({ problems: [{ line: 6, column: 'NIP', code: 'nip-wrong' }] })
  expect(looked.answer).not.toHaveProperty('added')
  expect((await rows('list', berkas)).answer.rows).toEqual([])
  const added = await rows('add', berkas, file('usulan.xlsx'), '--confirm')
  expect(added.answer.added.map(({ no, outcome }: { no: number; outcome: string }) => [no, outcome])).toEqual(
    [
      [1, 'changed'],
      [2, 'changed'],
      [3, 'changed'],
      [4, 'changed'],
    ],
  )
  expect(await told('add', berkas, file('usulan.xlsx'))).toContain(
    'NIP sudah ada di berkas ini sebagai baris 4',
  )
})

test('a list without titles is asked about, and taken by the answer', async () => {
  await writeFile(file('tanpa-judul.txt'), `Tono Contoh\t${nipOf(30)}\tAnalis Kepegawaian\n`)
  const asked = await rows('add', berkas, file('tanpa-judul.txt'))
  expect(asked).toMatchObject({ code: 1, answer: { reading: { kind: 'ask', why: 'several' } } })
  expect(await told('add', berkas, file('tanpa-judul.txt'))).toContain('kolom 3: Analis Kepegawaian')
  const columns = ['--columns', 'nama=1,nip=2,jabatan=3']
  const added = await rows('add', berkas, file('tanpa-judul.txt'), ...columns, '--confirm')
  expect(added.answer.added).toMatchObject([{ no: 5, outcome: 'changed' }])
})

test('many rows are judged, sent back, refused and withdrawn at once, each with its answer', async () => {
  const at = ['--step', 'kirim-usulan']
  const judged = await rows('judge', berkas, '1-3,9', ...at, '--item', 'surat-pengantar=ada')
  expect(judged.answer.rows.map(({ outcome }: { outcome: string }) => outcome)).toEqual([
    ...['changed', 'changed', 'changed', 'unknown'],
  ])
  const reason = ['--reason-code', 'isi', '--reason', 'Ijazah tidak terbaca']
  expect((await rows('return', berkas, '1', ...at, ...reason)).stderr).toContain(
    'SOP tidak mengatur pengembalian',
  )
  const bts = await rows('return', berkas, '1', ...at, ...reason, '--outside')
  expect(bts.answer.card.participants).toMatchObject({ total: 5, going: 5 })
  await rows('refuse', berkas, nipOf(2), ...at, ...reason)
  await rows('withdraw', berkas, '3', '--reason', 'Pensiun')
  const { answer } = await rows('list', berkas)
  expect(answer.rows.map(({ state, rounds }: { state: string; rounds: object }) => [state, rounds])).toEqual([
    ['going', { applicant: 0, outside: 1 }],
    ['refused', { applicant: 0, outside: 0 }],
    ['withdrawn', { applicant: 0, outside: 0 }],
    ['going', { applicant: 0, outside: 0 }],
    ['going', { applicant: 0, outside: 0 }],
  ])
  const printed = await told('list', berkas)
  expect(printed).toContain('Pegawai Contoh 1')
  expect(printed).toContain('ditolak')
  expect(await told('letter', berkas)).toContain('Tidak ada baris')
})

test('numbers, statuses and results come from lists', async () => {
  await writeFile(
    file('nomor.csv'),
    `NIP;Nomor usulan\n${nipOf(1)};SIASN-1\n4;SIASN-4\n${nipOf(77)};SIASN-77\n`,
  )
  const numbered = await rows('number', berkas, file('nomor.csv'))
  expect(numbered.answer.rows.map(({ outcome }: { outcome: string }) => outcome)).toEqual([
    'changed',
    'changed',
    'unknown',
  ])

  await writeFile(file('status.txt'), 'SIASN-1\tTerima Usulan\nSIASN-4\t5\nSIASN-9\t5\n')
  const compare = ['status', berkas, file('status.txt')]
  expect(await told(...compare)).toContain(
    '2 status berubah, 0 tetap, 1 tidak cocok; catat dengan --confirm.',
  )
  expect((await rows('list', berkas, '--text', 'SIASN-1')).answer.rows[0]).not.toHaveProperty('portal')
  await rows(...compare, '--confirm')
  expect(await told(...compare)).toContain('0 status berubah, 2 tetap, 1 tidak cocok')

  await writeFile(file('sk.csv'), 'No;SK;Tanggal\n1;800/12/2026;2026-11-23\n')
  await rows('result', berkas, file('sk.csv'))
  expect((await rows('list', berkas, '--text', nipOf(1))).answer.rows[0]).toMatchObject({
    nomorUsulan: 'SIASN-1',
    portal: { code: 12, label: 'Terima Usulan' },
    result: { number: '800/12/2026', on: '2026-11-23' },
  })
})

test.each([
  [['judge', '1', '--step', 'kirim-usulan', '--item', 'surat'], 2, 'Penilaian "surat" tidak dapat dibaca'],
  [['judge', '5-1', '--step', 'kirim-usulan', '--item', 'surat-pengantar=ada'], 2, 'terbalik; tulis 1-5'],
  [['judge', '1', '--step', 'tiada', '--item', 'surat-pengantar=ada'], 1, 'Langkah "tiada" tidak ada'],
  [['handover', '1', '--channel', 'merpati'], 2, 'Nilai untuk --channel'],
  [['resume', '1'], 1, ''],
  [['number', 'tiada.csv'], 1, 'tidak dapat dibuka'],
  [['status', 'kosong.txt'], 1, 'tidak berisi baris'],
  [['add', 'kosong.txt', '--columns', 'nip=1'], 2, 'Kolom "nip=1" tidak dapat dibaca'],
])('%j is answered with %i', async ([name = '', ...args], code, sentence) => {
  await writeFile(file('kosong.txt'), 'Nama\n')
  const [which = '', ...others] = args
  const named = /\.(csv|txt)$/.test(which) ? file(which) : which
  const refused = await rows(name, berkas, named, ...others)
  expect(refused.code).toBe(code)
  expect(refused.stderr).toContain(sentence)
})
