import { randomUUID } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { kindsSop } from '../samples/kinds-sop.ts'
import { type Office, openOffice } from './office.ts'
import { runLangkah } from './run-langkah.ts'

let office: Office
let tu: ReturnType<Office['client']>
beforeAll(async () => {
  office = await openOffice()
  tu = office.client(await office.person('tu', ['tu', 'petugas', 'supervisor'], ['contoh/analis']))
  const kaban = office.client(await office.person('kaban', ['pengesah-sop']))
  const sop = kindsSop()
  const dueBefore = { value: 5, unit: 'hari' as const, original: '5 hari' }
  const steps = sop.steps.map((step) => (step.id === 'lapor' ? { ...step, dueBefore } : step))
  await mkdir(join(office.dataDir, 'sop'), { recursive: true })
  // A JSON document is a YAML document.
  const text = JSON.stringify({ ...sop, steps, targetDate: { title: 'TMT pensiun' } })
  await writeFile(join(office.dataDir, 'sop', 'contoh.v1.yaml'), text)
  await office.bridge().ports.catalogue.refresh()
  const version = { sopId: 'contoh', version: 1 }
  const hash = (await tu.sops.status.query()).find(({ id }) => id === 'contoh')?.hash ?? ''
  await tu.sops.submit.mutate({ commandId: randomUUID(), ...version, hash })
  await kaban.sops.publish.mutate({ commandId: randomUUID(), ...version })
}, 60_000)
afterAll(() => office[Symbol.asyncDispose]())

async function open(targetOn?: string): Promise<string> {
  const { card } = await tu.cases.open.mutate({
    ...{ commandId: randomUUID(), caseId: randomUUID(), sopId: 'contoh' },
    applicant: { kind: 'opd', name: 'Dinas Contoh' },
    ...(targetOn !== undefined && { targetOn }),
  })
  return card.id
}

test('a step to come orders the list, is late though the berkas is held, and is explained', async () => {
  const [none, far, near] = [await open(), await open('2026-12-23'), await open('2026-12-02')]
  const ids = async (query: object) => (await tu.cases.list.query(query)).cases.map(({ id }) => id)
  expect(await ids({ sort: 'due' })).toEqual([near, far, none])
  const { card } = await tu.cases.byId.query({ caseId: near })
  expect(card).toMatchObject({ current: { id: 'siap' }, target: { stepId: 'lapor' } })
  expect(card.current?.dueAt).toBeUndefined()

  await tu.cases.hold.mutate({
    ...{ commandId: randomUUID(), caseId: near, waitsFor: 'applicant', reason: 'Menunggu ijazah asli' },
  })
  expect(await ids({ due: 'late' })).toEqual([])
  office.now = new Date('2026-11-26T01:00:00.000Z')
  expect(await ids({ due: 'late' })).toEqual([near])
  expect(await ids({ sort: 'due' })).toEqual([near, far, none])

  const run = async (...args: string[]) =>
    (await runLangkah('--data', office.dataDir, 'case', ...args)).stdout
  const why = await run('why', near)
  expect(why).toContain('SEBELUM TANGGAL ACUAN: Langkah lapor')
  expect(why).toContain('dihitung mundur dari TMT pensiun')
  expect(await run('show', near), 'by the clock of the office, wherever the bridge runs').toContain(
    'Sebelum tanggal acuan 02/12/2026: "Langkah lapor" paling lambat 25 Nov 2026, 16.00',
  )
  expect(await run('why', none)).toContain('tanggal itu belum diisi')
  await run('target', none, '2026-12-01')
  expect(await ids({ sort: 'due' })).toEqual([none, near, far])
})
