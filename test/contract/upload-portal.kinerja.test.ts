import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { NeedsPerson, RowSkipped } from '#bridge/ports/upload-failures.ts'
import type { PortalRow } from '#bridge/ports/upload-portal.ts'
import type { KinerjaTraps } from '../portals/kinerja/kinerja-traps.ts'
import { practiceAccounts } from '../portals/sso/accounts.ts'
import { type KinerjaBench, openKinerjaBench } from './kinerja-bench.ts'
import { describeUploadPortal, SOON } from './upload-portal.contract.ts'

let bench: KinerjaBench
beforeAll(async () => {
  bench = await openKinerjaBench()
})
beforeEach(() => bench.reset())
afterAll(() => bench.close())

describeUploadPortal('E-Kinerja, progres harian', async () => ({ ...bench, close: async () => {} }))

const withData = (row: PortalRow, change: Record<string, string>): PortalRow => ({
  ...row,
  data: { ...row.data, ...change },
})
const failureOf = (work: Promise<unknown>) => work.catch((error: unknown) => error)

test('fills nobody’s account but the row’s own person’s, whoever has signed in since', async () => {
  const row = bench.newRow()
  const other = withData(row, { nip: '198109072006041003' })
  expect(await failureOf(bench.portal.prepare(other))).toMatchObject({
    why: 'other-account',
    detail: row.data.nip,
  })
  const [own, colleague] = practiceAccounts
  if (!colleague) throw new Error('There is no second account')
  await bench.context.addCookies(bench.portals.signedInCookies(colleague))
  for (const work of [bench.portal.prepare, bench.portal.findByKey])
    expect(await failureOf(work(row))).toMatchObject({ why: 'other-account', detail: colleague.nip })
  await bench.context.addCookies(bench.portals.signedInCookies(own))
  const ofColleague = await bench.portals.progress(colleague.nip)
  expect(ofColleague.filter(({ seeded }) => !seeded)).toEqual([])
  expect(await bench.heldTimes(row)).toBe(0)
})

test.each<[string, Record<string, string>, string]>([
  ['a holiday', { tanggal: '01-06-2026' }, 'day-is-holiday'],
  [
    'a day whose target is full',
    { tanggal: '02-06-2026', jamMulai: '16:00', jamSelesai: '17:00' },
    'day-full',
  ],
  ['a time that is taken', { tanggal: '02-06-2026', jamMulai: '11:00', jamSelesai: '12:30' }, 'time-taken'],
])('leaves out %s', async (_what, change, why) => {
  const row = withData(bench.newRow(), change)
  const skipped = await failureOf(bench.portal.prepare(row))
  expect(skipped).toBeInstanceOf(RowSkipped)
  expect(skipped).toMatchObject({ why })
  expect(await bench.heldTimes(row)).toBe(0)
})

test.each<[string, KinerjaTraps, string]>([
  ['a plan that is there twice', { doubleRencanaAksi: true }, 'option-not-found'],
  ['a label that was reworded', { renameLabel: { 'Jam Mulai Kegiatan': 'Waktu Mulai' } }, 'field-not-found'],
])('hands %s to a person and sends nothing', async (_what, kinerja, why) => {
  const row = withData(bench.newRow(), { rencanaAksi: 'Menyusun laporan bulanan kearsipan' })
  bench.portals.setTraps({ kinerja })
  const refused = await failureOf(bench.portal.prepare(row))
  expect(refused).toBeInstanceOf(NeedsPerson)
  expect(refused).toMatchObject({ why })
  expect(await bench.heldTimes(row)).toBe(0)
})

test('takes the plan of exactly these words among those that look like it, in any build of the portal', async () => {
  bench.portals.changeKinerja({ build: 7 })
  const row = withData(bench.newRow(), { rencanaAksi: 'Memverifikasi berkas usulan Kenaikan Pangkat' })
  await bench.portal.prepare(row)
  await bench.portal.send(row, SOON)
  const held = (await bench.portals.progress()).find(({ kegiatan }) => kegiatan === row.data.kegiatan)
  expect(held).toMatchObject({ rencanaAksi: row.data.rencanaAksi, jamMulai: row.data.jamMulai })
})

test('an activity of the same time and words that holds something else is neither found nor absent', async () => {
  const row = bench.newRow()
  await bench.portal.prepare(row)
  await bench.portal.send(row, SOON)
  await expect(bench.portal.findByKey(withData(row, { realisasi: '4' }))).rejects.toMatchObject({
    why: 'record-differs',
    detail: 'Realisasi: 3 / 4',
  })
})

test('a deadline that is over is a no of the portal, in its own words', async () => {
  const row = bench.newRow()
  bench.portals.setTraps({ kinerja: { deadlinePassed: true } })
  await bench.portal.prepare(row)
  expect(await bench.portal.send(row, SOON)).toEqual({
    kind: 'refused',
    text: 'Batas Pengisian Periode sudah lewat',
  })
})
