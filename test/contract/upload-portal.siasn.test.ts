import { writeFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { NeedsPerson } from '#bridge/ports/upload-failures.ts'
import type { PortalRow } from '#bridge/ports/upload-portal.ts'
import { openSiasnBench, type SiasnBench } from './siasn-bench.ts'
import { describeUploadPortal, SOON } from './upload-portal.contract.ts'

let bench: SiasnBench
beforeAll(async () => {
  bench = await openSiasnBench()
})
afterAll(() => bench.close())

describeUploadPortal('SIASN peremajaan', async () => ({ ...bench, close: async () => {} }))

test('fills the form for nobody but the person on it while the page before still shows another', async () => {
  bench.portals.setTraps({ pushStateBeforeDom: { ms: 700 } })
  const first = bench.newRow()
  const other = { ...first, data: { ...first.data, nip: '199207252015032003', nama: 'Dewi Lestari' } }
  for (const row of [first, other]) {
    await bench.portal.prepare(row)
    await bench.portal.send(row, SOON)
    expect(await bench.portal.findByKey(row)).toBeDefined()
    expect(await bench.heldTimes(row)).toBe(1)
  }
})

test('sends nothing while the card names somebody else than the address does', async () => {
  const row = bench.newRow()
  const address = `**/api/pegawai/${row.data.nip}`
  await bench.context.route(address, (route) =>
    route.continue({
      url: route
        .request()
        .url()
        .replace(row.data.nip ?? '', '199207252015032003'),
    }),
  )
  const refused = await bench.portal.prepare(row).catch((error: unknown) => error)
  await bench.context.unroute(address)
  expect(refused).toMatchObject({ why: 'wrong-person', detail: '199207252015032003' })
  expect((await bench.portals.records({ nomor: row.data.nomor ?? '' })).length).toBe(0)
})

test('loads the page anew where the one on screen is still the previous person under the new address', async () => {
  const [first, other] = [
    bench.newRow(),
    withData(bench.newRow(), { nip: '199207252015032003', nama: 'Dewi Lestari' }),
  ]
  await bench.portal.findByKey(first)
  const stale = bench.context.pages().find((page) => page.url().endsWith(first.data.nip ?? '-'))
  await stale?.evaluate(
    (path) => history.pushState(null, '', path),
    `/peremajaan/profil/pns/${other.data.nip}`,
  )
  await bench.portal.prepare(other)
  await bench.portal.send(other, SOON)
  expect(await bench.heldTimes(other)).toBe(1)
})

test('files a diklat for a PPPK under its own tab', async () => {
  const row = { ...bench.newRow() }
  const diklat = {
    ...row,
    data: { ...row.data, nip: '199107192023212011', nama: 'Maya Sari', jenis: 'diklat' },
  }
  await bench.portal.prepare(diklat)
  expect(await bench.portal.send(diklat, SOON)).toEqual({
    kind: 'accepted',
    text: 'Data Usulan Berhasil Masuk',
  })
  expect((await bench.portal.findByKey(diklat))?.text).toContain(
    'Nama Diklat: Bimbingan Teknis Arsip Digital',
  )
})

const refusals: [what: string, change: (row: PortalRow) => Promise<PortalRow> | PortalRow, why: string][] = [
  ['a name that is not the one shown', (row) => withData(row, { nama: 'Agus Salim' }), 'name-differs'],
  [
    'a NIP that SIASN does not know',
    (row) => withData(row, { nip: '199004182014021999' }),
    'person-not-found',
  ],
  ['a PDF that is gone', (row) => withData(row, { berkasPath: '/tidak/ada.pdf' }), 'file-missing'],
  ['a PDF that is not the planned one', withOtherPdf, 'file-changed'],
]

test.each(refusals)('hands %s to a person and sends nothing', async (_what, change, why) => {
  const row = await change(bench.newRow())
  const refused = await bench.portal.prepare(row).catch((error: unknown) => error)
  expect(refused).toBeInstanceOf(NeedsPerson)
  expect(refused).toMatchObject({ why })
  expect(await bench.heldTimes(row)).toBe(0)
})

test('a record of the same number that differs is neither found nor absent', async () => {
  const row = bench.newRow()
  await bench.portal.prepare(row)
  await bench.portal.send(row, SOON)
  const longer = withData(row, { jumlahJam: '48' })
  await expect(bench.portal.findByKey(longer)).rejects.toMatchObject({
    why: 'record-differs',
    detail: 'Jumlah JP: 24 / 48',
  })
})

test('a hanging answer is unclear, and the record is found', async () => {
  bench.portals.setTraps({ hangSubmit: { next: 1 } })
  const row = bench.newRow()
  await bench.portal.prepare(row)
  expect(await bench.portal.send(row, SOON)).toMatchObject({ kind: 'unclear' })
  expect(await bench.portal.findByKey(row)).toBeDefined()
})

function withData(row: PortalRow, change: Record<string, string>): PortalRow {
  return { ...row, data: { ...row.data, ...change } }
}

async function withOtherPdf(row: PortalRow): Promise<PortalRow> {
  const berkasPath = `${row.data.berkasPath}.lain`
  await writeFile(berkasPath, '%PDF-1.4 another one')
  return withData(row, { berkasPath })
}
