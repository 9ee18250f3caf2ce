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
