import { randomUUID } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readSheet } from '#bridge/files/read-sheet.ts'
import { textCell, writeSheet } from '#bridge/reports/write-sheet.ts'
import { FICTIONAL_NIP } from '../factories.ts'
import { type Office, openOffice } from './office.ts'
import { runLangkah } from './run-langkah.ts'

const HEAD = [
  ...['Kode unit', 'Nama unit', 'Jenis unit', 'Kode induk', 'Kode jabatan', 'Nama jabatan', 'Kepala'],
  ...['Pelaksana SOP', 'Akun', 'Nama pemegang', 'NIP', 'Sejak', 'Sampai'],
]
const BADAN = ['BADAN', 'BKPSDM Contoh', 'badan', '']
const BIDANG = ['BID-KIN', 'Bidang Kinerja', 'bidang', 'BADAN']
const kabidWork = 'singkawang-ip-asn/kabid'
const KABAN = [
  ...BADAN,
  'KABAN',
  'Kepala Badan',
  'ya',
  'singkawang-ip-asn/kepala-badan',
  'kaban',
  '',
  '',
  '02-01-2025',
]
const KABID = [
  ...BIDANG,
  'KABID',
  'Kepala Bidang Kinerja',
  'ya',
  kabidWork,
  '',
  'Hasan Basri',
  FICTIONAL_NIP,
  '02-01-2025',
]
const ANALIS = [...BIDANG, 'ANALIS', 'Analis', '', '', 'analis', '', '', '02-01-2025']

let office: Office
let folder: string
let tokens: Record<string, string>
beforeAll(async () => {
  office = await openOffice()
  folder = await mkdtemp(join(tmpdir(), 'langkah-org-'))
  tokens = {
    kaban: await office.person('kaban', ['supervisor']),
    analis: await office.person('analis', ['petugas']),
    loket: await office.person('loket', ['petugas']),
  }
})
afterAll(async () => {
  await office[Symbol.asyncDispose]()
  await rm(folder, { recursive: true })
})

test('a faulty workbook comes back with its notes, and nothing is imported even when confirmed', async () => {
  const file = await workbook('salah.xlsx', [KABAN, KABID, [...ANALIS.slice(0, 6), 'ya', ...ANALIS.slice(7)]])
  const { code, json } = await org('import', file, '--confirm')
  expect(code).toBe(1)
  expect(json).toMatchObject({ imported: false, annotated: join(folder, 'salah-diperiksa.xlsx') })
  expect(json.problems).toMatchObject([{ row: 4, column: 'head', code: 'unit-two-heads' }])
  const { rows } = await readSheet(json.annotated)
  expect(rows.map((cells) => cells.at(-1))).toEqual([
    'Catatan Langkah',
    'Benar',
    'Benar',
    'Unit "bid-kin" sudah dikepalai "Kepala Bidang Kinerja" (baris 3); tandai hanya satu jabatan sebagai kepala.',
  ])
  expect((await org('show')).json).toBeNull()
})

test('a sound workbook is shown first, imported when confirmed, and says nothing new the second time', async () => {
  const file = await workbook('struktur.xlsx', [KABAN, KABID, ANALIS])
  const shown = await org('import', file)
  expect(shown.code).toBe(0)
  expect(shown.json).toMatchObject({ imported: false, problems: [], withoutPost: [{ id: 'loket' }] })
  expect(shown.json.differences).toHaveLength(8)
  expect((await org('show')).json).toBeNull()

  expect((await org('import', file, '--confirm')).json).toMatchObject({ imported: true })
  expect((await org('import', file, '--confirm')).json).toMatchObject({ imported: false, differences: [] })
  const { posts } = (await org('show')).json
  expect(posts.map(({ title, fillers }: Shown) => [title, fillers.map(({ name }) => name)])).toEqual([
    ['Kepala Badan', ['Nama kaban']],
    ['Kepala Bidang Kinerja', ['Hasan Basri']],
    ['Analis', ['Nama analis']],
  ])
})

test('the template holds the structure that is there, and imports as the same', async () => {
  const file = join(folder, 'templat.xlsx')
  expect((await org('template', file)).json).toMatchObject({ posts: 3 })
  expect((await org('import', file)).json).toMatchObject({ problems: [], differences: [] })
})

test('names and NIP of holders lie in no event', async () => {
  const journal = await readFile(join(office.dataDir, 'journal.jsonl'), 'latin1')
  const events = await office.bridge().ports.store.eventsOf('organisation', 'kantor')
  expect(journal).toContain('organisation.imported')
  for (const text of [journal, JSON.stringify(events)]) {
    expect(text).not.toContain('Hasan Basri')
    expect(text).not.toContain(FICTIONAL_NIP)
  }
  expect(events.length).toBeGreaterThan(0)
})

test('an import that rests on an older look is refused', async () => {
  const client = office.client(office.adminToken)
  const row = {
    ...{ line: 2, unitCode: 'badan', unitName: 'BKPSDM', unitKind: 'badan' },
    postCode: 'x',
    title: 'X',
  }
  const command = { commandId: randomUUID(), rows: [row], seenRevision: 0 }
  await expect(client.organisation.import.mutate(command)).rejects.toThrow('sudah berubah sejak diperiksa')
})

test('Plh: from the letter, for its days, in what the browser is told, and ended before its time', async () => {
  const me = async () => office.client(tokens.analis ?? '').session.me.query()
  expect((await me()).fulfils).toEqual([])
  const letter = ['--letter', '800.1/21', '--dated', '2026-11-20']
  const term = ['--from', '2026-11-23', '--to', '2026-11-27']
  const first = await org('acting', 'plh', '--post', 'kabid', '--account', 'analis', ...letter, ...term)
  expect(first.code).toBe(0)
  const { fulfils, posts } = await me()
  expect(fulfils).toEqual([kabidWork])
  expect(posts?.map(({ jabatan }) => jabatan)).toEqual(['Analis', 'Plh. Kepala Bidang Kinerja'])

  const second = await org('acting', 'plh', '--post', 'kabid', '--account', 'loket', ...letter, ...term)
  expect(second).toMatchObject({ code: 1 })
  expect(second.stderr).toContain('sudah punya pelaksana sementara')
  expect((await org('acting', 'plh', '--post', 'kabid', ...letter, ...term)).code).toBe(2)
  expect(
    (await org('acting', 'plh', '--post', 'kabid', '--account', 'tiada', ...letter, ...term)).stderr,
  ).toContain('Akun "tiada" tidak ada')

  expect((await org('end-acting', first.json.id)).code).toBe(0)
  expect((await me()).fulfils).toEqual([])
})

test('acting is recorded by TU or a head above, not by whoever has a role', async () => {
  const acting = {
    ...{ capacity: 'stand-in' as const, id: 'cuti-1', postId: 'analis', accountId: 'loket' },
    ...{ from: '2026-11-23', to: '2026-11-25' },
  }
  const record = (token: string | undefined, id: string) =>
    office
      .client(token ?? '')
      .organisation.recordActing.mutate({ commandId: randomUUID(), acting: { ...acting, id } })
  await expect(record(tokens.loket, 'cuti-0')).rejects.toThrow('Tindakan ini dilakukan oleh')
  await expect(record(await office.person('lain', ['supervisor']), 'cuti-0')).rejects.toThrow(
    'atasannya atau TU',
  )
  await record(tokens.kaban, 'cuti-1')
  expect((await office.client(tokens.loket ?? '').session.me.query()).posts).toMatchObject([
    { postId: 'analis', capacity: 'stand-in', jabatan: 'Pengganti sementara Analis' },
  ])
})

interface Shown {
  readonly title: string
  readonly fillers: readonly { readonly name: string }[]
}

async function workbook(name: string, rows: readonly (readonly string[])[]): Promise<string> {
  const file = join(folder, name)
  const cells = [HEAD, ...rows].map((row) => HEAD.map((_, at) => textCell(row[at] ?? '')))
  await writeFile(file, await writeSheet(cells, { name: 'Struktur', widths: HEAD.map(() => 20) }))
  return file
}

async function org(...args: string[]) {
  const { code, stdout, stderr } = await runLangkah('--data', office.dataDir, '--json', 'org', ...args)
  return { code, stderr, json: stdout ? JSON.parse(stdout) : undefined }
}
