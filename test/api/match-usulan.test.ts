import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type CollectiveDesk, nipOf, openCollectiveDesk, pasted } from './collective-desk.ts'

let desk: CollectiveDesk
let one = ''
let other = ''
beforeAll(async () => {
  desk = await openCollectiveDesk()
  one = await desk.openCollective()
  await desk.takeIn(one, pasted(4))
  other = await desk.openCollective()
  await desk.takeIn(other, pasted(2))
})
afterAll(() => desk.office[Symbol.asyncDispose]())

const shown = (no: number, nomor: string, status: string) => ({
  nip: nipOf(no),
  nomor,
  status,
  jenis: 'Jabatan',
})
const match = (...rows: ReturnType<typeof shown>[]) =>
  desk.seat('analis').participants.matchUsulan.query({ portal: 'siasn', rows })

test('before anybody linked a number, every row of the person is offered and none is chosen', async () => {
  const found = await match(
    shown(1, 'U-1', 'Terima Usulan '),
    shown(3, 'U-3', 'Surat Usulan'),
    shown(9, 'U-9', 'x'),
  )
  expect(found.map(({ found, places }) => [found, places.map(({ caseId, row }) => [caseId, row])])).toEqual([
    [
      'unlinked',
      expect.arrayContaining([
        [one, 1],
        [other, 1],
      ]),
    ],
    ['unlinked', [[one, 3]]],
    ['unknown', []],
  ])
})

test('a linked number lies in one place; its status is new once, however the portal writes it', async () => {
  const onCase = { commandId: randomUUID(), caseId: one }
  await desk.seat('analis').participants.setNomorUsulan.mutate({
    ...onCase,
    rows: [{ row: { no: 1 }, nomorUsulan: 'U-1' }],
  })
  const seen = shown(1, 'U-1', 'Validasi Usulan – Perbaikan Dokumen')
  const [changed] = await match(seen)
  expect(changed).toMatchObject({
    found: 'changed',
    places: [{ caseId: one, row: 1 }],
    meaning: 'Verifikator BKN meminta perbaikan dokumen.',
    kegiatan: expect.any(String),
  })
  await desk.seat('analis').participants.recordStatuses.mutate({
    ...{ commandId: randomUUID(), caseId: one },
    rows: [{ row: { no: 1 }, status: seen.status }],
  })
  const again = await match(
    { ...seen, status: 'validasi usulan - perbaikan dokumen ' },
    shown(1, 'U-2', 'Surat Usulan'),
  )
  expect(again.map(({ found, before }) => [found, before])).toEqual([
    ['same', 'Validasi Usulan - Perbaikan Dokumen'],
    // Another usulan of the same person can only be of the row that has no number yet.
    ['unlinked', undefined],
  ])
  expect(again[1]?.places).toMatchObject([{ caseId: other, row: 1 }])
})
