import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
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
