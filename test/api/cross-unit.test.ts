import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { router } from '#bridge/api/router.ts'
import type { Policy } from '#bridge/api/trpc.ts'
import { Role } from '#shared/schema/account.ts'
import { OrganisationRow } from '#shared/schema/organisation-command.ts'
import { FICTIONAL_NIP, uuid } from '../factories.ts'
import { aPdf } from '../samples/some-documents.ts'
import { followLive } from './live-reader.ts'
import { type Answer, type Office, openOffice } from './office.ts'
import { someInput } from './some-input.ts'

/** The ids that `someInput` has for a berkas, an upload and a letter. */
const A_CASE = uuid(902)
const A_LETTER = uuid(945)
const A_RUN = uuid(904)
const sopId = 'singkawang-ip-asn'

let office: Office
const tokens: Record<string, string> = {}
let caseId: string
let runId: string
let letterId: string

const units = {
  badan: ['badan', 'BKPSDM Contoh', 'badan', ''],
  sek: ['sek', 'Sekretariat', 'sekretariat', 'badan'],
  a: ['a', 'Bidang A', 'bidang', 'badan'],
  b: ['b', 'Bidang B', 'bidang', 'badan'],
} as const
type UnitId = keyof typeof units

/** One account of each role in each of two bidang, their heads, the head of the agency, and its TU. */
const staff: [id: string, roles: Role[], unit: UnitId, head?: 'ya'][] = [
  ['kaban', ['supervisor'], 'badan', 'ya'],
  ['tu', ['tu'], 'sek'],
  ...(['a', 'b'] as const).flatMap((unit): typeof staff => [
    [`${unit}-kabid`, ['supervisor'], unit, 'ya'],
    ...Role.options.map((role): (typeof staff)[number] => [`${unit}-${role}`, [role], unit]),
  ]),
]

beforeAll(async () => {
  office = await openOffice()
  for (const [id, roles] of staff) tokens[id] = await office.person(id, roles)
  const rows = staff.map(([id, , unit, head = ''], at) => {
    const [unitCode, unitName, unitKind, parentCode] = units[unit]
    // Both heads are the same pelaksana: each may do it in his own unit alone.
    const pelaksana = head && `${sopId}/${unit === 'badan' ? 'kepala-badan' : 'kabid'}`
    const post = {
      postCode: `p-${id}`,
      title: `Jabatan ${id}`,
      head,
      pelaksana,
      account: id,
      from: '2025-01-01',
    }
    return OrganisationRow.parse({ line: at + 2, unitCode, unitName, unitKind, parentCode, ...post })
  })
  const command = { commandId: randomUUID(), rows, timeZone: 'Asia/Jakarta' as const, seenRevision: 0 }
  await office.client(office.adminToken).organisation.import.mutate(command)
  caseId = await openBerkas()
  const plan = someInput['uploads.plan'] as { rows: [] }
  runId = randomUUID()
  const planned = await post('a-ops', 'uploads.plan', { ...plan, commandId: randomUUID(), runId })
  expect(planned.status).toBe(200)
  letterId = randomUUID()
  const draft = { commandId: randomUUID(), letterId, to: ['Dinas Contoh'], perihal: 'Jawaban' }
  expect((await post('a-petugas', 'letters.draft', draft)).status).toBe(200)
}, 60_000)
afterAll(() => office[Symbol.asyncDispose]())

async function openBerkas(): Promise<string> {
  const { card } = await office.client(tokens['a-petugas'] ?? '').cases.open.mutate({
    ...{ commandId: randomUUID(), caseId: randomUUID(), sopId },
    applicant: { kind: 'asn', name: 'Budi Santoso', nip: FICTIONAL_NIP },
  })
  return card.id
}

const post = (id: string, path: string, input: unknown): Promise<Answer> =>
  office.post(path, input, { Authorization: `Bearer ${tokens[id]}` })

/** Every procedure that names a berkas, an upload or a letter; one that is added later is asked too. */
const paths = Object.keys(router._def.procedures).filter((path) => {
  const input = JSON.stringify(someInput[path] ?? null)
  const makesNew = ['cases.open', 'cases.serveGuest', 'uploads.plan'].includes(path)
  return !makesNew && [A_CASE, A_RUN, A_LETTER].some((id) => input.includes(id))
})

function ask(id: string, path: string): Promise<Answer> {
  const text = JSON.stringify(someInput[path])
    .replaceAll(A_CASE, caseId)
    .replaceAll(A_RUN, runId)
    .replaceAll(A_LETTER, letterId)
  const input = JSON.parse(text)
  return post(id, path, 'commandId' in input ? { ...input, commandId: randomUUID() } : input)
}

function mayCall(path: string, role: Role): boolean {
  const procedures = router._def.procedures as unknown as Record<
    string,
    { _def: { meta?: { policy?: Policy } } }
  >
  const policy = procedures[path]?._def.meta?.policy ?? []
  return typeof policy === 'string' || policy.includes(role)
}

/** What is about an upload, wherever its procedure stands. */
const ofUploads = /^uploads\.|^letters\.(uploadDraft|draftOfUpload)$/

const isHidden = ({ status, text }: Answer) => status === 404 && /"(case|upload|letter)-not-found"/.test(text)

test('the matrix asks a good number of procedures', () => {
  expect(paths.length).toBeGreaterThan(25)
  expect(paths).toContain('uploads.byId')
})

describe.each(Role.options)('%s × procedure × unit', (role) => {
  test('of another unit: there is no such berkas, upload or letter', async () => {
    const wrong: string[] = []
    for (const path of paths) {
      const answer = await ask(`b-${role}`, path)
      const asExpected = mayCall(path, role) ? isHidden(answer) : answer.status === 403
      if (!asExpected) wrong.push(`${path}: ${answer.status} ${answer.text.slice(0, 200)}`)
    }
    expect(wrong).toEqual([])
  })

  test('of its own unit: it is there, as far as the role goes', async () => {
    const wrong: string[] = []
    for (const path of paths.filter((each) => mayCall(each, role))) {
      const answer = await ask(`a-${role}`, path)
      const handles = ofUploads.test(path) ? ['ops', 'supervisor'] : ['petugas', 'tu', 'supervisor']
      if (isHidden(answer) === handles.includes(role)) wrong.push(`${path}: ${answer.text.slice(0, 200)}`)
    }
    expect(wrong).toEqual([])
  })
})

describe('lists, feed and documents tell the same', () => {
  // All of the unit keep out of the first one by now, so that none of them could withdraw or cancel it.
  beforeAll(async () => {
    const cancelling = { commandId: randomUUID(), caseId, reason: 'Sudah dicoba semua' }
    await office.client(tokens.tu ?? '').cases.cancel.mutate(cancelling)
    caseId = await openBerkas()
  })

  const sees = async (id: string) => {
    const client = office.client(tokens[id] ?? '')
    const board = await client.board.read.query()
    const byNip = await client.cases.byNip.query({ nip: FICTIONAL_NIP })
    const { letters } = await client.letters.list.query({})
    return [board.cases.length, board.uploads.length, byNip.cases.length, letters.length]
  }

  test.each([
    ['a-petugas', [1, 0, 1, 1]],
    ['a-kabid', [1, 1, 1, 1]],
    ['b-petugas', [0, 0, 0, 0]],
    ['b-kabid', [0, 0, 0, 0]],
    ['b-tu', [0, 0, 0, 0]],
    ['kaban', [1, 1, 1, 1]],
    ['tu', [1, 0, 1, 1]],
  ])('%s sees %j of board, uploads, NIP and letters', async (id, expected) => {
    expect(await sees(id)).toEqual(expected)
  })

  test('the feed from its beginning brings another unit nothing of it', async () => {
    using own = await followLive(office.bridge().url, tokens['a-kabid'] ?? '', 0)
    using foreign = await followLive(office.bridge().url, tokens['b-kabid'] ?? '', 0)
    expect((await own.next()).kind).toBe('case')
    const other = await office.client(tokens['b-petugas'] ?? '').cases.open.mutate({
      ...{ commandId: randomUUID(), caseId: randomUUID(), sopId },
      applicant: { kind: 'opd', name: 'Dinas Contoh' },
    })
    // In order: had there been anything of the other unit, it would have come first.
    expect(await foreign.next()).toMatchObject({ kind: 'case', card: { id: other.card.id } })
  })

  test('a document of it can neither be kept nor read', async () => {
    const send = (id: string) =>
      fetch(`${office.bridge().url}/documents?case=${caseId}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/pdf', Authorization: `Bearer ${tokens[id]}` },
        body: Buffer.from(aPdf('utuh')),
      })
    expect((await send('b-petugas')).status).toBe(404)
    const kept = await send('a-petugas')
    expect(kept.status).toBe(200)
  })

  test('nobody plans an upload or names it in a pengaduan for a berkas he may not see', async () => {
    const plan = someInput['uploads.plan'] as object
    const planFor = (id: string) =>
      post(id, 'uploads.plan', { ...plan, commandId: randomUUID(), runId: randomUUID(), caseId })
    expect(isHidden(await planFor('b-ops'))).toBe(true)
    expect((await planFor('a-ops')).status).toBe(200)
    const pengaduan = {
      ...(someInput['pengaduan.record'] as object),
      officer: 'a-pengelola-pengaduan',
      caseId,
    }
    const record = (id: string) =>
      post(id, 'pengaduan.record', { ...pengaduan, commandId: randomUUID(), pengaduanId: randomUUID() })
    expect(isHidden(await record('b-petugas'))).toBe(true)
    expect((await record('a-petugas')).status).toBe(200)
  })
})

test('the figures of the office count for each what he may see', async () => {
  const loadOf = (id: string) => office.client(tokens[id] ?? '').cases.load.query()
  const own = await loadOf('a-kabid')
  expect(own.units).toEqual([{ unitId: 'a', name: 'Bidang A', running: 1, late: 0 }])
  expect(own.people).toEqual([{ name: '', jabatan: '', running: 1, late: 0 }])
  expect(own.steps).toEqual([{ sopId, stepId: 'sampaikan-berkas', running: 1, late: 0 }])
  expect(own.weeks).toHaveLength(8)
  expect(own.weeks.at(-1)?.from).toBe('2026-11-23')
  expect((await loadOf('b-kabid')).units.map(({ unitId }) => unitId)).not.toContain('a')
})

test('a disposisi to another unit lets it in, with the head above the receiver', async () => {
  const open = await office.client(tokens['a-kabid'] ?? '').cases.byId.query({ caseId })
  expect(open.caseFile.audience).not.toContain('b')
  const b = office.client(tokens['b-petugas'] ?? '')
  await expect(b.cases.byId.query({ caseId })).rejects.toThrow('Berkas tidak ditemukan')
  await walkToDisposisi()
  const disposisi = { commandId: randomUUID(), caseId, stepId: 'disposisi-kepala-badan', to: 'b-petugas' }
  await office
    .client(tokens.kaban ?? '')
    .cases.issueDisposisi.mutate({ ...disposisi, instructions: ['Selesaikan'] })
  expect((await b.cases.byId.query({ caseId })).caseFile.audience).toContain('b')
  expect((await office.client(tokens['b-kabid'] ?? '').cases.byId.query({ caseId })).card.id).toBe(caseId)
  // The step is the kabid's, and both heads are kabid: it stays with the one of the berkas's own unit.
  const { caseFile } = await b.cases.byId.query({ caseId })
  expect(caseFile.route).toEqual({ stepId: 'teruskan-kabid', postIds: ['p-a-kabid'] })
  const finish = (id: string) =>
    office
      .client(tokens[id] ?? '')
      .cases.finishStep.mutate({ commandId: randomUUID(), caseId, stepId: 'teruskan-kabid' })
  await expect(finish('b-kabid')).rejects.toThrow('dikerjakan oleh')
  expect((await finish('a-kabid')).card.current?.id).toBe('periksa-dokumen')
})

/** Through the steps before the disposisi, by accounts that are their pelaksana. */
async function walkToDisposisi(): Promise<void> {
  const doer = await office.person(
    'serba-bisa',
    ['petugas', 'tu', 'supervisor'],
    [...['petugas-administrasi', 'kasubbag', 'sekretaris'].map((each) => `${sopId}/${each}`)],
  )
  const client = office.client(doer)
  const step = (stepId: string) => ({ commandId: randomUUID(), caseId, stepId })
  await client.cases.finishStep.mutate(step('sampaikan-berkas'))
  await client.cases.finishStep.mutate(step('agendakan-berkas'))
  await client.cases.finishStep.mutate(step('pilah-berkas'))
  await client.cases.finishStep.mutate(step('terima-kasubbag'))
  await client.cases.giveParaf.mutate(step('paraf-sekretaris'))
}
