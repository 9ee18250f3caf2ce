import { randomUUID } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readSheet } from '#bridge/files/read-sheet.ts'
import { codeOf } from './code-of.ts'
import { type Office, openOffice } from './office.ts'
import { runLangkah } from './run-langkah.ts'

let office: Office
let tu: ReturnType<Office['client']>
beforeEach(async () => {
  office = await openOffice()
  tu = office.client(await office.person('tu', ['tu']))
})
afterEach(() => office[Symbol.asyncDispose]())

const HEAD = 'Nomor agenda;Tanggal diterima;Pengirim;Nomor surat;Tanggal surat;Perihal'
const line = (number: number | string, perihal = `Hal ${number}`) =>
  `${number};2026-03-02;Dinas Contoh;800/${number};2026-02-27;${perihal}`
async function write(lines: readonly string[], name = 'agenda.csv'): Promise<string> {
  const file = join(office.dataDir, name)
  await writeFile(file, [HEAD, ...lines].join('\n'))
  return file
}
const run = (...args: string[]) => runLangkah('--data', office.dataDir, ...args)
async function agenda(file: string, ...more: string[]) {
  const ran = await run('--json', 'mulai', 'agenda', file, '--register', 'surat-masuk', ...more)
  return { ...ran, answer: ran.stdout === '' ? undefined : JSON.parse(ran.stdout) }
}
const numbers = async () => {
  const { letters } = await tu.letters.list.query({ limit: 200 })
  return letters.map(({ agenda: { printed } }) => printed).toSorted()
}

test('an agenda is checked, given back with notes, and taken in only when confirmed; twice is once', async () => {
  const file = await write([
    line(1),
    line(2),
    ';;;;;',
    line(4),
    line('4a'),
    line(5).replace('2026-03-02', '5/6/2026'),
  ])
  const checked = await agenda(file)
  expect(checked.answer).toMatchObject({ new: 4, there: 0, imported: null, gaps: [{ from: 3, to: 3 }] })
  expect(checked.answer.problems).toMatchObject([{ row: 7 }])
  expect(checked.code).toBe(1)
  expect(await numbers()).toEqual([])
  const copy = await readSheet(checked.answer.annotated)
  expect(copy.rows.map((cells) => cells.at(-1))).toEqual([
    'Catatan Langkah',
    ...['Dapat diimpor', 'Dapat diimpor', null, 'Dapat diimpor', 'Dapat diimpor'],
    expect.stringContaining('dua hari yang berbeda'),
  ])

  const confirmed = await agenda(file, '--confirm', checked.answer.mark)
  expect(confirmed.answer).toMatchObject({ imported: 4 })
  expect(await numbers()).toEqual(['0001/2026', '0002/2026', '0004/2026', '0004a/2026'])
  expect(await tu.registers.byId.query({ series: 'surat-masuk' })).toMatchObject({
    ...{ next: 6, taken: 4, sisipan: ['4a'], open: [{ from: 5, to: 5 }] },
    gaps: [{ from: 3, to: 3, reason: 'Tidak ada di agenda yang diimpor' }],
  })
  const before = (await office.client(office.adminToken).admin.status.query()) as unknown
  expect((await agenda(file, '--confirm', checked.answer.mark)).answer).toMatchObject({
    imported: 0,
    new: 0,
    there: 4,
  })
  expect(await office.client(office.adminToken).admin.status.query()).toEqual(before)
})

test('a letter taken over says from where, waits for nobody, and a sisipan goes on behind it', async () => {
  const file = await write([line(1), line('1b')])
  const { answer } = await agenda(file)
  await agenda(file, '--confirm', answer.mark)
  const { letters } = await tu.letters.list.query({ text: '0001/2026' })
  expect(letters[0]).toMatchObject({
    ...{
      imported: { line: 2, fileHash: expect.stringMatching(/^[0-9a-f]{64}$/) },
      disposisi: [],
      status: 'received',
    },
    ...{ receivedAt: '2026-03-01T17:00:00.000Z', letterOn: '2026-02-27' },
    registeredAt: office.now.toISOString(),
  })
  expect((await tu.letters.list.query({ waiting: true })).total).toBe(0)
  const shown = await run('letter', 'show', '0001/2026')
  expect(shown.stdout).toMatch(/Diambil dari agenda lama: baris 2 .* pada 23\/11\/2026/)
  const sisipan = { sender: 'Camat', number: '1', letterOn: '2026-11-20', perihal: 'Undangan' }
  const command = { commandId: randomUUID(), letterId: randomUUID(), ...sisipan }
  const { card } = await tu.letters.register.mutate({ ...command, wish: { kind: 'sisipan', after: 1 } })
  expect(card.agenda.printed).toBe('0001c/2026')
})

describe('what changed since it was shown is refused', () => {
  test('a changed file', async () => {
    const { answer } = await agenda(await write([line(1)]))
    const changed = await agenda(await write([line(1), line(2)]), '--confirm', answer.mark)
    expect(changed).toMatchObject({ code: 1, stderr: expect.stringContaining('berubah sejak diperiksa') })
    expect(await numbers()).toEqual([])
  })
  test('a number that was given meanwhile, with both letters named', async () => {
    const file = await write([line(1), line(2)])
    const { answer } = await agenda(file)
    const letter = { sender: 'Camat Kota', number: '5/1', letterOn: '2026-11-20', perihal: 'Undangan' }
    await tu.letters.register.mutate({ commandId: randomUUID(), letterId: randomUUID(), ...letter })
    expect((await agenda(file, '--confirm', answer.mark)).code).toBe(1)
    const [problem] = (await agenda(file)).answer.problems
    expect(problem).toMatchObject({ row: 2, message: expect.stringMatching(/Camat Kota.*Dinas Contoh/) })
  })
})

test('a part that is sent again is answered as the first time; by another person, or as another command, it is refused', async () => {
  const row = { line: 2, number: 1, on: '2026-03-02', party: 'Dinas Contoh', perihal: 'Laporan' }
  const command = {
    ...{ commandId: randomUUID(), series: 'surat-masuk', year: 2026, fileHash: 'a'.repeat(64) },
    ...{ rows: [row], gaps: [], waiting: [] },
  }
  const first = await tu.agenda.import.mutate(command)
  expect(first.rows).toEqual([{ line: 2, state: 'there' }])
  expect(await tu.agenda.import.mutate(command)).toEqual(first)
  const other = office.client(await office.person('tu-dua', ['tu']))
  expect(await codeOf(other.agenda.import.mutate(command))).toBe('command-reused')
  const { commandId, series } = command
  expect(await codeOf(tu.agenda.import.mutate({ ...command, series: 'surat-keluar' }))).toBe('command-reused')
  const reserving = { commandId, series: 'surat-keluar', year: 2026, from: 1, to: 1 }
  expect(await codeOf(tu.registers.reserve.mutate(reserving))).toBe('command-reused')
  expect(await tu.registers.byId.query({ series })).toMatchObject({ taken: 1, next: 2 })
})

test('rows beyond a hole behind a register that runs are kept out by the check; a sisipan before it goes in', async () => {
  await run('mulai', 'register', 'surat-masuk', '--next', '10')
  const file = await write([line('9a'), line(12), line('12a'), line(14)])
  const checked = await agenda(file)
  expect(checked).toMatchObject({ code: 1, answer: { new: 1, gaps: [], imported: null } })
  const said = checked.answer.problems.map(({ message }: { message: string }) => message)
  expect(said).toHaveLength(3)
  expect(said[1]).toMatch(/12a tidak menyambung: .* berikutnya nomor 10\. .* mark-gap surat-masuk 10-11 /)
  const copy = await readSheet(checked.answer.annotated)
  expect(copy.rows.map((cells) => cells.at(-1))).toEqual(['Catatan Langkah', 'Dapat diimpor', ...said])
  expect((await agenda(file, '--confirm', checked.answer.mark)).answer).toMatchObject({ imported: 1 })
  expect(await numbers()).toEqual(['0009a/2026'])
  expect(await tu.registers.byId.query({ series: 'surat-masuk' })).toMatchObject({ next: 10, open: [] })

  const row = { line: 2, number: 12, on: '2026-03-02', party: 'Dinas Contoh', perihal: 'Laporan' }
  const command = { commandId: randomUUID(), series: 'surat-masuk', year: 2026, fileHash: 'a'.repeat(64) }
  const sent = tu.agenda.import.mutate({ ...command, rows: [row], gaps: [], waiting: [] })
  expect(await codeOf(sent)).toBe('register-would-break')
})

test('an agenda that begins before the number that was set fills the paper book', async () => {
  await run('mulai', 'register', 'surat-masuk', '--next', '10')
  const file = await write([line(7), line(9), line(10)])
  const { answer } = await agenda(file)
  expect((await agenda(file, '--confirm', answer.mark)).answer).toMatchObject({ imported: 3 })
  expect(await tu.registers.byId.query({ series: 'surat-masuk' })).toMatchObject({
    next: 11,
    first: 10,
    taken: 3,
  })
  expect((await run('mulai', 'register', 'surat-masuk', '--next', '5')).code).toBe(1)
})

test('numbers written by hand are set aside and entered with the day on their paper; others stay open', async () => {
  expect((await run('mulai', 'tangan', 'surat-masuk', '1-3', '--reserve')).code).toBe(0)
  const later = { sender: 'Camat', number: '9', letterOn: '2026-11-20', perihal: 'Undangan' }
  const given = await tu.letters.register.mutate({
    commandId: randomUUID(),
    letterId: randomUUID(),
    ...later,
  })
  expect(given.card.agenda.number).toBe(4)
  const file = await write([line(1), line(3), line(4)])
  const hand = ['--json', 'mulai', 'tangan', 'surat-masuk', '1-3', '--letters', file]
  const { mark, notes } = JSON.parse((await run(...hand)).stdout)
  expect(notes).toEqual([{ row: 4, message: 'Nomor 4 di luar 1–3; tidak diambil.' }])
  expect(JSON.parse((await run(...hand, '--confirm', mark)).stdout)).toMatchObject({ imported: 2 })
  expect(await numbers()).toEqual(['0001/2026', '0003/2026', '0004/2026'])
})

test('an agenda of letters that went out', async () => {
  const file = join(office.dataDir, 'keluar.csv')
  await writeFile(file, 'No,Tgl Surat,Kepada,Perihal\n1,3 Maret 2026,Sekretaris Daerah,Laporan bulanan')
  const args = ['--json', 'mulai', 'agenda', file, '--register', 'surat-keluar']
  const { mark, problems } = JSON.parse((await run(...args)).stdout)
  expect(problems).toEqual([])
  await run(...args, '--confirm', mark)
  const { letters } = await tu.letters.list.query({ direction: 'outgoing' })
  expect(letters).toMatchObject([{ status: 'sent', to: ['Sekretaris Daerah'], letterOn: '2026-03-03' }])
})

test('5,000 rows go in by bounded transactions, and what was cut off goes on', async () => {
  const rows = Array.from({ length: 5000 }, (_, at) => line(at + 1))
  await agenda(
    await write(rows.slice(0, 1300)),
    '--confirm',
    (await agenda(await write(rows.slice(0, 1300)))).answer.mark,
  )
  const file = await write(rows)
  const { answer } = await agenda(file)
  expect(answer).toMatchObject({ new: 3700, there: 1300 })
  expect((await agenda(file, '--confirm', answer.mark)).answer).toMatchObject({ imported: 3700 })
  expect(await tu.registers.byId.query({ series: 'surat-masuk' })).toMatchObject({ next: 5001, taken: 5000 })
}, 60_000)

test.each(['agenda-masuk', 'agenda-keluar'])(
  'the template %s is read back as an agenda without rows',
  async (kind) => {
    const file = join(office.dataDir, 'kosong.xlsx')
    expect((await run('mulai', 'template', kind, '--out', file)).code).toBe(0)
    const series = kind === 'agenda-masuk' ? 'surat-masuk' : 'surat-keluar'
    const ran = await run('--json', 'mulai', 'agenda', file, '--register', series)
    expect(JSON.parse(ran.stdout)).toMatchObject({ new: 0, problems: [] })
  },
)
