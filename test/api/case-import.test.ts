import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { readSheet } from '#bridge/files/read-sheet.ts'
import { FICTIONAL_NIP } from '../factories.ts'
import { type Office, openOffice } from './office.ts'
import { runLangkah } from './run-langkah.ts'

let office: Office
let tu: ReturnType<Office['client']>
beforeEach(async () => {
  office = await openOffice()
  tu = office.client(await office.person('tu', ['tu', 'petugas']))
})
afterEach(() => office[Symbol.asyncDispose]())

const SOP = 'singkawang-ip-asn'
const HEAD = 'Nomor agenda;SOP;Langkah;Jenis pemohon;NIP;Nama;Tanggal terima;Sejak;Pemegang'
async function berkas(lines: readonly string[], ...more: string[]) {
  const file = join(office.dataDir, 'berjalan.csv')
  await writeFile(file, [HEAD, ...lines].join('\n'))
  const ran = await runLangkah('--data', office.dataDir, '--json', 'mulai', 'berkas', file, ...more)
  return { ...ran, answer: ran.stdout === '' ? undefined : JSON.parse(ran.stdout) }
}
const line = (number: number | string, { step = '3', name = 'Sari Contoh', more = ';;' } = {}) =>
  `${number};${SOP};${step};ASN;;${name};${more}`
const cardOf = async (number: string) => {
  const [caseId = ''] = await tu.cases.byNumber.query({ number })
  return (await tu.cases.byId.query({ caseId })).card
}

test('running berkas are shown, taken over at their step once confirmed, and not a second time', async () => {
  const own = `7;${SOP};3;ASN;${FICTIONAL_NIP};Budi Contoh;2026-11-02;2026-11-09;tu`
  const lines = [own, line(9), line(10, { step: 'Entah' }), line(11, { more: '5/6/2026;;' })]
  const checked = await berkas(lines)
  expect(checked.answer).toMatchObject({ new: 2, there: 0, imported: null })
  expect(checked.answer.problems).toMatchObject([
    { row: 4, message: expect.stringMatching(/^Langkah "Entah".*pilih salah satu: 1 /) },
    { row: 5, message: expect.stringContaining('dua hari') },
  ])
  const copy = await readSheet(checked.answer.annotated)
  expect(copy.rows[3]?.at(-1)).toContain('Langkah "Entah"')
  expect(await tu.cases.byNumber.query({ number: '0007/2026' })).toEqual([])
  expect((await berkas([...lines, line(12)], '--confirm', checked.answer.mark)).code).toBe(1)
  expect((await berkas(lines, '--confirm', checked.answer.mark)).answer).toMatchObject({ imported: 2 })

  const card = await cardOf('0007/2026')
  const { current, steps } = card
  expect(card.holder?.accountId).toBe('tu')
  expect(card.applicant).toMatchObject({ name: 'Budi Contoh', nip: FICTIONAL_NIP })
  expect(steps.slice(0, 4).map(({ state }) => state)).toEqual([
    'unmeasured',
    'unmeasured',
    'current',
    'waiting',
  ])
  // Nobody asked to count from the paper.
  expect(current?.startedAt).toBe(office.now.toISOString())
  expect(card.clock).toMatchObject({ officeMinutes: 0 })
  expect(await tu.registers.byId.query({ series: 'berkas' })).toMatchObject({
    ...{ next: 10, taken: 2, first: 7, open: [{ from: 8, to: 8 }] },
  })
  const shown = await runLangkah('--data', office.dataDir, 'case', 'show', '0007/2026')
  expect(shown.stdout).toContain('tidak diukur')

  await office.restart()
  const after = office.client(office.adminToken)
  const before = await after.admin.status.query()
  expect((await berkas(lines, '--confirm', checked.answer.mark)).answer).toMatchObject({
    ...{ imported: 0, new: 0, there: 2 },
  })
  expect(await after.admin.status.query()).toEqual(before)
})

test('a SOP is looked up once for all the rows that name it', async () => {
  const looked = vi.spyOn(office.bridge().ports.catalogue, 'editions')
  expect((await berkas([line(7), line(8), line(9)])).answer).toMatchObject({ new: 3 })
  expect(looked).toHaveBeenCalledTimes(1)
})

test('time counts from the paper where the office asks for it', async () => {
  const own = `7;${SOP};3;ASN;${FICTIONAL_NIP};Budi Contoh;2026-11-02;2026-11-09;tu`
  const { answer } = await berkas([own], '--count-from-paper')
  expect((await berkas([own], '--confirm', answer.mark)).code).toBe(1)
  await berkas([own], '--count-from-paper', '--confirm', answer.mark)
  expect((await cardOf('0007/2026')).current?.startedAt).toBe('2026-11-08T17:00:00.000Z')
})

test('a number of another berkas keeps its row out, and names it', async () => {
  const first = await berkas([line(7)])
  await berkas([line(7)], '--confirm', first.answer.mark)
  const { answer } = await berkas([line(7, { name: 'Tono Contoh' })])
  expect(answer).toMatchObject({ new: 0, there: 0 })
  expect(answer.problems[0].message).toMatch(/Sari Contoh.*Tono Contoh/)
})

test.each([
  ['a SOP by half its name', `7;singkawang;3;ASN;;Sari;;;`, /^SOP "singkawang".*singkawang-ip-asn/],
  ['a holder that is nobody', `7;${SOP};3;ASN;;Sari;;;entah`, /^Pemegang "entah".*tu/],
  ['a NIP that is none', `7;${SOP};3;ASN;123456789012345678;Sari;;;`, /NIP/],
])('%s is asked, never guessed', async (_what, row, message) => {
  const { answer } = await berkas([row])
  expect(answer).toMatchObject({ new: 0, problems: [{ row: 2, message: expect.stringMatching(message) }] })
})

test('the template is read back without rows', async () => {
  const file = join(office.dataDir, 'kosong.xlsx')
  const run = (...args: string[]) => runLangkah('--data', office.dataDir, '--json', 'mulai', ...args)
  expect((await run('template', 'berkas', '--out', file)).code).toBe(0)
  expect(JSON.parse((await run('berkas', file)).stdout)).toMatchObject({ new: 0, problems: [] })
})
