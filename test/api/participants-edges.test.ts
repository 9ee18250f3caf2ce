import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { pairDevice } from '#bridge/use-cases/pair-device.ts'
import {
  type CollectiveDesk,
  codeOf,
  nipOf,
  openCollectiveDesk,
  outcomes,
  pasted,
} from './collective-desk.ts'

let desk: CollectiveDesk
beforeAll(async () => {
  desk = await openCollectiveDesk()
})
afterAll(() => desk.office[Symbol.asyncDispose]())

const nos = (...rows: number[]) => rows.map((no) => ({ no }))

test('who is under way in another berkas of the same SOP is told, and keeps nobody out', async () => {
  const [first, second] = [await desk.openCollective(), await desk.openCollective()]
  await desk.takeIn(first, pasted(2, 200))
  const number = (await desk.seat('analis').participants.list.query({ caseId: first })).number
  const { reading, added } = await desk.takeIn(second, pasted(2, 201))
  expect(reading.kind === 'rows' && reading.ready.map(({ doubts }) => doubts)).toEqual([
    [`Sudah ada di berkas ${number}.`],
    [],
  ])
  expect(outcomes(added.rows)).toEqual({ changed: 2 })
  expect(added.rows.map(({ doubts }) => doubts)).toEqual([[`Sudah ada di berkas ${number}.`], undefined])
  expect(
    (await desk.seat('analis').cases.byNip.query({ nip: nipOf(201) })).cases.map(({ card }) => card.row?.no),
  ).toEqual([2, 1])
})

test("rows are nobody else's: not for other roles, not in a berkas that is not there", async () => {
  const caseId = await desk.openCollective()
  expect(await codeOf(desk.seat('ops').participants.list.query({ caseId }))).toBe('role-missing')
  const stranger = { commandId: randomUUID(), caseId: randomUUID(), rows: [{ name: 'A' }] }
  expect(await codeOf(desk.seat('loket').participants.add.mutate(stranger))).toBe('case-not-found')
  expect(
    await codeOf(
      desk.seat('analis').participants.judge.mutate({
        commandId: randomUUID(),
        caseId,
        stepId: 'periksa-dokumen',
        items: { 'surat-pengantar': 'ada' },
        rows: nos(1),
      }),
    ),
  ).toBe('participants-none')
})

test('what is done on the page of one person is done to their row alone, and shown to nobody else', async () => {
  const caseId = await desk.openCollective()
  await desk.takeIn(caseId, pasted(3, 300))
  const on = (stepId: string) => ({ commandId: randomUUID(), caseId, stepId })
  for (const stepId of ['sampaikan-berkas', 'agendakan-berkas', 'pilah-berkas'])
    await desk.seat('loket').cases.finishStep.mutate(on(stepId))
  await desk.seat('kasubbag').cases.finishStep.mutate(on('terima-kasubbag'))
  await desk.seat('sekretaris').cases.giveParaf.mutate(on('paraf-sekretaris'))
  const instructions = ['Proses']
  await desk
    .seat('kaban')
    .cases.issueDisposisi.mutate({ ...on('disposisi-kepala-badan'), to: 'kabid', instructions })
  await desk.seat('kabid').cases.finishStep.mutate(on('teruskan-kabid'))

  const { cases } = desk.seat('analis')
  const page = async (no: number) => (await cases.byNip.query({ nip: nipOf(299 + no) })).cases[0]
  const verdicts = async (no: number) =>
    (await page(no))?.card.current?.kelengkapan.map(({ verdict }) => verdict)
  const judge = (row: number) => ({
    ...on('periksa-dokumen'),
    row,
    itemId: 'surat-pengantar',
    verdict: 'ada' as const,
  })
  await cases.judgeKelengkapan.mutate(judge(2))
  expect([await verdicts(1), await verdicts(2)]).toEqual([
    ['belum', 'belum'],
    ['ada', 'belum'],
  ])
  expect(await codeOf(cases.judgeKelengkapan.mutate(judge(2)))).toBe('participant-same')

  const reason = { reasonCode: 'isi' as const, reason: 'Tidak terbaca' }
  await cases.returnToApplicant.mutate({ ...on('periksa-dokumen'), ...reason, row: 2 })
  expect((await page(2))?.card).toMatchObject({ status: 'returned', returnReason: { text: 'Tidak terbaca' } })
  expect((await page(1))?.card).toMatchObject({ status: 'open', row: { no: 1, total: 3 } })
  const { card } = await desk.seat('loket').cases.resume.mutate({ commandId: randomUUID(), caseId, row: 2 })
  expect(card).toMatchObject({ status: 'open', participants: { going: 3, returned: 0 } })
  expect(
    await codeOf(cases.finishStep.mutate({ ...on('periksa-dokumen'), row: 2, outcomeId: 'benar' })),
  ).toBe('participant-not-here')
})

test('an official who stands on the list himself decides about the other rows, never about his own', async () => {
  const { office } = desk
  const nip = nipOf(402)
  await office.client(office.adminToken).admin.addAccount.mutate({
    ...{
      commandId: randomUUID(),
      accountId: 'analis-dua',
      name: 'Pegawai Contoh 402',
      nip,
      jabatan: 'Analis',
    },
    ...{ roles: ['petugas'], fulfils: ['singkawang-ip-asn/analis-ahli-muda'] },
  })
  const paired = await pairDevice(office.bridge().ports, { accountId: 'analis-dua', label: 'P', days: 1 })
  const self = office.client(paired.token)
  const caseId = await desk.openCollective()
  await desk.takeIn(caseId, pasted(3, 401))
  const on = (stepId: string) => ({ commandId: randomUUID(), caseId, stepId })
  for (const stepId of ['sampaikan-berkas', 'agendakan-berkas', 'pilah-berkas'])
    await desk.seat('loket').cases.finishStep.mutate(on(stepId))
  await desk.seat('kasubbag').cases.finishStep.mutate(on('terima-kasubbag'))
  await desk.seat('sekretaris').cases.giveParaf.mutate(on('paraf-sekretaris'))
  await desk.seat('kaban').cases.issueDisposisi.mutate({
    ...on('disposisi-kepala-badan'),
    ...{ to: 'kabid', instructions: ['Proses'] },
  })
  await desk.seat('kabid').cases.finishStep.mutate(on('teruskan-kabid'))
  const seen = await desk.seat('analis').cases.byId.query({ caseId })
  const [item] = seen.card.current?.kelengkapan ?? []
  if (!item) throw new Error('the step asks for no document')
  const codes = (rows: readonly { code?: string | undefined }[]) => rows.map(({ code }) => code)

  const judged = await self.participants.judge.mutate({
    ...on('periksa-dokumen'),
    ...{ items: { [item.id]: 'tidak-ada' }, rows: nos(1, 2, 3) },
  })
  expect(codes(judged.rows)).toEqual([undefined, 'participant-own', undefined])
  expect(judged.rows[1]?.message).toContain('Baris 2')
  const returned = await self.participants.return.mutate({
    ...on('periksa-dokumen'),
    ...{ source: 'applicant', reasonCode: 'kelengkapan', reason: 'Belum ada' },
    rows: [{ row: { no: 2 } }, { row: { no: 3 } }],
  })
  expect(codes(returned.rows)).toEqual(['participant-own', undefined])
  const refused = await self.participants.refuse.mutate({
    ...on('periksa-dokumen'),
    ...{ source: 'office', reasonCode: 'isi', reason: 'Sebab', rows: [{ no: 2 }] },
  })
  expect(codes(refused.rows)).toEqual(['participant-own'])
  const whole = { ...on('periksa-dokumen'), itemId: item.id, verdict: 'ada' as const }
  expect(await codeOf(self.cases.judgeKelengkapan.mutate(whole))).toBe('participants-own')
  const ofColleague = await desk.seat('analis').participants.judge.mutate({
    ...on('periksa-dokumen'),
    ...{ items: { [item.id]: 'ada' }, rows: nos(2) },
  })
  expect(codes(ofColleague.rows)).toEqual([undefined])
})
