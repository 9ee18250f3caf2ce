import { randomUUID } from 'node:crypto'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readLetterDesk } from '#bridge/files/read-letter-desk.ts'
import { type Office, openOffice } from './office.ts'
import { runLangkah } from './run-langkah.ts'

let office: Office
let token: string
let tu: ReturnType<Office['client']>
beforeEach(async () => {
  office = await openOffice()
  token = await office.person('tu', ['tu'])
  tu = office.client(token)
})
afterEach(() => office[Symbol.asyncDispose]())

const anOpening = () => ({
  commandId: randomUUID(),
  caseId: randomUUID(),
  sopId: 'singkawang-ip-asn',
  applicant: { kind: 'opd' as const, name: 'Dinas Contoh' },
})
const numbersOf = async (count: number) => {
  const cards = await Promise.all(Array.from({ length: count }, () => tu.cases.open.mutate(anOpening())))
  return cards.map(({ card }) => card.number).sort()
}

test('a register goes on from the paper book, over numbers written by hand and a gap, and survives a restart', async () => {
  const on = () => ({ commandId: randomUUID(), series: 'berkas', year: 2026 })
  await tu.registers.start.mutate({ ...on(), next: 412 })
  expect(await numbersOf(2)).toEqual(['0412/2026', '0413/2026'])
  await tu.registers.reserve.mutate({ ...on(), from: 414, to: 416 })
  await tu.registers.markGap.mutate({ ...on(), from: 417, to: 417, reason: 'Halaman rusak' })
  await office.restart()
  tu = office.client(token)
  expect(await numbersOf(1)).toEqual(['0418/2026'])
  expect(await tu.registers.byId.query({ series: 'berkas' })).toMatchObject({
    ...{ first: 412, last: 418, next: 419, taken: 3 },
    open: [{ from: 414, to: 416 }],
    gaps: [{ from: 417, to: 417, reason: 'Halaman rusak' }],
  })
})

test('64 who take numbers at once get 64 numbers, none twice and none left out', async () => {
  const expected = Array.from({ length: 64 }, (_, at) => `${String(at + 1).padStart(4, '0')}/2026`)
  expect(await numbersOf(64)).toEqual(expected)
})

test('the year turns at midnight of the office, not of the server', async () => {
  office.now = new Date('2026-12-31T16:59:59.000Z')
  tu = office.client(await office.person('tu-akhir-tahun', ['tu']))
  expect(await numbersOf(1)).toEqual(['0001/2026'])
  office.now = new Date('2026-12-31T17:00:00.000Z')
  expect(await numbersOf(1)).toEqual(['0001/2027'])
})

test('the registers are kept from the command line', async () => {
  const run = (...args: string[]) => runLangkah('--data', office.dataDir, ...args)
  expect((await run('register', 'set-next', 'surat-masuk', '124')).code).toBe(0)
  expect((await run('register', 'reserve', 'surat-masuk', '124-127')).stdout).toContain(
    'belum diisi: 124–127',
  )
  await run('register', 'mark-gap', 'surat-masuk', '126', '--reason', 'Salah tulis')
  const shown = JSON.parse((await run('--json', 'register', 'show', 'surat-masuk')).stdout)
  expect(shown).toMatchObject({
    next: 128,
    open: [
      { from: 124, to: 125 },
      { from: 127, to: 127 },
    ],
  })
  expect((await run('register', 'list')).stdout).toContain('Buku agenda surat masuk')
  const refused = await run('register', 'set-next', 'surat-masuk', '500')
  expect(refused).toMatchObject({ code: 1, stderr: expect.stringContaining('sudah berjalan') })
  expect(await run('register', 'show', 'tiada')).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('Register "tiada" tidak ada'),
  })
  expect((await run('register', 'set-next', 'surat-masuk', 'x')).code).toBe(2)
})

test('an office names its own registers; what cannot be read or may not be changed is told and not used', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'langkah-registers-'))
  await mkdir(join(dataDir, 'registers'))
  await writeFile(
    join(dataDir, 'registers', 'kantor.yaml'),
    [
      'registers:',
      '  - { id: surat-keluar, title: Surat keluar, direction: outgoing, format: "800/{nomor:4}/BKPSDM/{tahun}" }',
      '  - { id: nota-dinas, title: Nota dinas, direction: outgoing, format: "ND-{nomor}/{tahun}" }',
      '  - { id: berkas, title: Berkas, direction: case, format: "B{nomor}" }',
      '  - { id: surat-masuk, title: Terbalik, direction: outgoing, format: "{nomor}" }',
      'instructions: [Arsipkan, Tindaklanjuti]',
    ].join('\n'),
  )
  await writeFile(
    join(dataDir, 'registers', 'salah.yaml'),
    'registers: [{ id: x, title: X, direction: incoming, format: "{nama}/{nomor}" }]',
  )
  const { desk, findings } = await readLetterDesk(dataDir)
  const formats = Object.fromEntries(desk.registers.map(({ id, format }) => [id, format]))
  expect(formats).toEqual({
    'surat-masuk': '{nomor:4}/{tahun}',
    'surat-keluar': '800/{nomor:4}/BKPSDM/{tahun}',
    'surat-keluar-sementara': 'S-{nomor:4}/{tahun}',
    berkas: '{nomor:4}/{tahun}',
    pengaduan: 'P-{nomor:4}/{tahun}',
    'nota-dinas': 'ND-{nomor}/{tahun}',
  })
  expect(desk.instructions).toHaveLength(17)
  expect(findings.map(({ code, where }) => `${code} ${where}`)).toEqual([
    'bad-value registers[0].format',
    'register-fixed berkas',
    'register-fixed surat-masuk',
  ])
  await rm(dataDir, { recursive: true })
})
