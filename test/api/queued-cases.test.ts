import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { nipOf, pasted } from './collective-desk.ts'
import { type Office, openOffice } from './office.ts'

const sopId = 'arcamanik-layanan'
let office: Office
let rina: ReturnType<Office['client']>
let other: ReturnType<Office['client']>
const ids: Record<'first' | 'second' | 'together', string> = { first: '', second: '', together: '' }

/** Opened, with a list of names where there is one, and brought to the step that is done on the search page. */
async function openInCheck(applicant: { name: string; nip?: string }, rows = 0): Promise<string> {
  const onCase = () => ({ commandId: randomUUID(), caseId })
  const caseId = randomUUID()
  const kind = applicant.nip === undefined ? 'opd' : 'asn'
  await rina.cases.open.mutate({ ...onCase(), sopId, applicant: { kind, ...applicant } })
  if (rows > 0) {
    const reading = await rina.participants.checkPaste.query({ caseId, text: pasted(rows) })
    if (reading.kind !== 'rows') throw new Error(`not read: ${reading.kind}`)
    await rina.participants.add.mutate({ ...onCase(), rows: reading.ready.map(({ data }) => data) })
  }
  for (const outcome of [{}, {}, { outcomeId: 'lengkap' }]) {
    const { card } = await rina.cases.byId.query({ caseId })
    const stepId = card.current?.id ?? ''
    for (const { id: itemId } of card.current?.kelengkapan ?? [])
      await rina.cases.judgeKelengkapan.mutate({ ...onCase(), stepId, itemId, verdict: 'ada' })
    await rina.cases.finishStep.mutate({ ...onCase(), stepId, ...outcome })
  }
  return caseId
}

beforeAll(async () => {
  office = await openOffice()
  const fulfils = [`${sopId}/petugas`, `${sopId}/pemohon`]
  rina = office.client(await office.person('rina', ['petugas'], fulfils))
  other = office.client(await office.person('tono', ['petugas']))
  ids.first = await openInCheck({ name: 'Dewi Lestari', nip: nipOf(91) })
  ids.second = await openInCheck({ name: 'Agus Salim', nip: nipOf(92) })
  ids.together = await openInCheck({ name: 'Dinas Contoh' }, 2)
})
afterAll(() => office[Symbol.asyncDispose]())

const queued = (nip?: string, portal = 'siasn') =>
  rina.cases.queued.query({ portal, ...(nip !== undefined && { nip }) })

test('the next berkas on a portal is another person’s, and only of who is to do it there', async () => {
  expect(await queued()).toMatchObject({
    count: 3,
    next: { caseId: ids.first, name: 'Dewi Lestari', nip: nipOf(91), page: 'cari-pegawai' },
  })
  expect(await queued(nipOf(91))).toMatchObject({ count: 2, next: { caseId: ids.second } })
  expect(await queued(undefined, 'ekinerja')).toEqual({ count: 0 })
  expect(await other.cases.queued.query({ portal: 'siasn' })).toEqual({ count: 0 })
})

test('of a collective berkas the rows come one by one, until each was looked at', async () => {
  const onCase = () => ({ commandId: randomUUID(), caseId: ids.together })
  for (const caseId of [ids.first, ids.second])
    await rina.cases.hold.mutate({
      commandId: randomUUID(),
      caseId,
      waitsFor: 'applicant',
      reason: 'Menunggu',
    })
  const next = { caseId: ids.together, page: 'cari-pegawai' }
  expect(await queued()).toMatchObject({ count: 1, next: { ...next, row: 1, nip: nipOf(1) } })
  const { card } = await rina.cases.byId.query({ caseId: ids.together })
  const stepId = card.current?.id ?? ''
  await rina.cases.judgeKelengkapan.mutate({
    ...{ ...onCase(), stepId, itemId: 'dokumen-diterima', verdict: 'ada', row: 1 },
  })
  expect(await queued()).toMatchObject({ count: 1, next: { ...next, row: 2, name: 'Pegawai Contoh 2' } })
  expect((await queued(nipOf(2))).next).toBeUndefined()
})
