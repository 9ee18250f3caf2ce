import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { NeedsPerson, PortalUnavailable } from '#bridge/ports/upload-failures.ts'
import type { PortalRow } from '#bridge/ports/upload-portal.ts'
import { type NilaiBench, openNilaiBench } from './nilai-bench.ts'
import { describeUploadPortal } from './upload-portal.contract.ts'

let bench: NilaiBench
beforeAll(async () => {
  bench = await openNilaiBench()
})
beforeEach(() => bench.reset())
afterAll(() => bench.close())

describeUploadPortal('IP-ASN with its entry form', async () => ({ ...bench, close: async () => {} }))

/** Computed anew: 20 + 25 + 25 + 5. */
const score = { kualifikasi: '20', kompetensi: '25', kinerja: '25', disiplin: '5', total: '75' }
const readRow = (nip: string, data: Record<string, string> = {}): PortalRow => ({
  id: 'r1',
  line: 2,
  data: { nip, nama: '', jenis: 'nilai', ...data },
})

test('reads the value of a NIP and says how it stands to the office’s own score', async () => {
  const nip = '198109072006041003'
  expect(await bench.portal.findByKey(readRow(nip))).toMatchObject({
    why: 'score-read',
    values: {
      Kualifikasi: '20',
      Kompetensi: '25',
      Kinerja: '25',
      Disiplin: '5',
      Subtotal: '75',
      Tahun: '2026',
    },
    picture: { length: expect.any(Number) },
  })
  expect(await bench.portal.findByKey(readRow(nip, score))).toMatchObject({ why: 'score-agrees' })
  const differs = await bench.portal.findByKey(readRow(nip, { ...score, kompetensi: '40' }))
  expect(differs).toMatchObject({
    why: 'score-differs',
    text: expect.stringContaining('Kompetensi: 25 di SIASN, 40 menurut kantor'),
  })
  // Every fifth value of the practice SIASN is last year's.
  expect(await bench.portal.findByKey(readRow('199004182014021001', score))).toMatchObject({
    why: 'score-outdated',
    values: { Tahun: '2025' },
  })
})

test('waits while SIASN computes, and tries again later where that takes too long', async () => {
  const nip = '198109072006041003'
  bench.portals.setTraps({ nilaiWaits: { next: 2 } })
  expect(await bench.portal.findByKey(readRow(nip))).toBeDefined()
  bench.portals.setTraps({ nilaiWaits: { next: 99 } })
  const refused = await bench.portal.findByKey(readRow(nip)).catch((error: unknown) => error)
  expect(refused).toBeInstanceOf(PortalUnavailable)
  expect(refused).toMatchObject({ detail: expect.stringContaining('sedang dihitung') })
})

test.each<[string, PortalRow, string]>([
  ['a NIP without a value', readRow('199912312024211001'), 'value-not-found'],
  ['a name that is not the one shown', readRow('198109072006041003', { nama: 'Agus Salim' }), 'name-differs'],
])('hands %s to a person', async (_what, row, why) => {
  const refused = await bench.portal.findByKey(row).catch((error: unknown) => error)
  expect(refused).toBeInstanceOf(NeedsPerson)
  expect(refused).toMatchObject({ why })
})

test('of a portal that takes no entries nothing is asked for', async () => {
  bench.portals.setTraps({})
  const row = bench.newRow()
  // The page as it was loaded before still has the form.
  bench.endSession()
  await bench.portal.findByKey(row).catch(() => undefined)
  await Promise.all([bench.portal.waitForSignIn(new AbortController().signal, () => {}), bench.signIn()])
  expect(await bench.portal.findByKey(row)).toBeUndefined()
  await expect(bench.portal.prepare(row)).rejects.toMatchObject({ why: 'no-entry-form' })
  expect(await bench.heldTimes(row)).toBe(0)
})
