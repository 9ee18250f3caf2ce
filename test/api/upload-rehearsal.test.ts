import { createHash, randomUUID } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aPng } from '../samples/some-documents.ts'
import { codeOf } from './code-of.ts'
import { type Office, openOffice } from './office.ts'

const MINUTE = 60_000
let office: Office
let planner: ReturnType<Office['client']>
let kabid: ReturnType<Office['client']>
beforeAll(async () => {
  office = await openOffice()
  planner = office.client(await office.person('rina', ['ops']))
  kabid = office.client(await office.person('kabid', ['supervisor']))
})
afterAll(() => office[Symbol.asyncDispose]())

const on = (runId: string) => ({ commandId: randomUUID(), runId })
const later = (minutes: number) => {
  office.now = new Date(office.now.getTime() + minutes * MINUTE)
}

async function planned(flow = 'siasn-riwayat'): Promise<string> {
  const runId = randomUUID()
  const rows = Array.from({ length: 8 }, (_, at) => ({
    ...{ line: at + 2, state: 'ready' as const, data: { nip: '199004182014021001' } },
  }))
  const workbook = { name: 'kursus.xlsx', hash: 'a'.repeat(64) }
  await planner.uploads.plan.mutate({ ...on(runId), flow, workbook, rows })
  return runId
}

test('who lets a run go asks for a rehearsal of its sample, a worker brings pictures, and nothing is released', async () => {
  const runId = await planned()
  const { card: asked } = await kabid.uploads.askRehearsal.mutate(on(runId))
  expect(asked).toMatchObject({ canBeRehearsed: true, rehearsal: { state: 'asked', total: 5 } })
  const { card: taken } = await planner.uploads.takeRehearsal.mutate(on(runId))
  expect(taken).toMatchObject({ rehearsal: { state: 'running' } })
  expect(taken.canBeRehearsed).toBeUndefined()
  expect(await codeOf(planner.uploads.takeRehearsal.mutate(on(runId)))).toBe('upload-rehearsal-running')
  expect(await codeOf(kabid.uploads.askRehearsal.mutate(on(runId)))).toBe('upload-rehearsal-running')

  const sample = (await kabid.uploads.sample.query({ runId })).map(({ id }) => id)
  const [first = '', second = ''] = sample
  const other = ['r2', 'r3', 'r4', 'r5', 'r6', 'r7'].find((id) => !sample.includes(id)) ?? ''
  const png = aPng()
  const file = join('uploads', runId, 'latihan', `${first}.png`)
  await mkdir(join(office.dataDir, 'uploads', runId, 'latihan'), { recursive: true })
  await writeFile(join(office.dataDir, file), png)
  const picture = { file, hash: createHash('sha256').update(png).digest('hex') }
  const end = (rowId: string) =>
    planner.uploads.endRehearsal.mutate({
      ...on(runId),
      rows: [
        { rowId: second, ok: false, why: 'option-not-found', detail: 'Jenis Diklat' },
        { rowId, ok: true, picture },
      ],
    })
  expect(await codeOf(end(other))).toBe('upload-row-not-found')
  const { card } = await end(first)
  expect(card).toMatchObject({ status: 'planned', rehearsal: { state: 'ended', filled: 1, total: 5 } })
  expect(card.counts).toMatchObject({ ready: 8, sending: 0 })
  const shown = await kabid.uploads.rehearsal.query({ runId })
  expect(
    shown.map(({ line }) => line),
    'in the order of the workbook',
  ).toEqual(shown.map(({ line }) => line).toSorted((one, two) => one - two))
  expect(shown).toHaveLength(2)
  const seen = await kabid.uploads.rehearsalPicture.query({ runId, rowId: first })
  expect(Buffer.from(seen.base64, 'base64').equals(png)).toBe(true)
  expect(await codeOf(kabid.uploads.rehearsalPicture.query({ runId, rowId: second }))).toBe(
    'upload-rehearsal-missing',
  )
  await writeFile(join(office.dataDir, file), aPng().reverse())
  expect(
    await codeOf(kabid.uploads.rehearsalPicture.query({ runId, rowId: first })),
    'a picture that was changed is not shown',
  ).toBe('upload-rehearsal-missing')
})

test('one that its worker left can be taken up by another, and after the release there is none', async () => {
  const runId = await planned()
  await planner.uploads.askRehearsal.mutate(on(runId))
  await planner.uploads.takeRehearsal.mutate(on(runId))
  later(31)
  const left = (await planner.uploads.list.query()).find(({ id }) => id === runId)
  expect(left).toMatchObject({ canBeRehearsed: true, rehearsal: { state: 'stopped' } })
  await planner.uploads.takeRehearsal.mutate(on(runId))
  const { card } = await planner.uploads.endRehearsal.mutate({ ...on(runId), rows: [], why: 'browser' })
  expect(card.rehearsal).toMatchObject({ state: 'stopped', why: 'browser', filled: 0 })
  const seen = (await kabid.uploads.sample.query({ runId })).map(({ id }) => id)
  await kabid.uploads.release.mutate({ ...on(runId), seen })
  expect(await codeOf(kabid.uploads.askRehearsal.mutate(on(runId)))).toBe('upload-already-released')
})
