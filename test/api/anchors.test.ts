import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { codeOf } from './code-of.ts'
import { type Office, openOffice } from './office.ts'

let office: Office
beforeEach(async () => {
  office = await openOffice()
})
afterEach(() => office[Symbol.asyncDispose]())

const place = { portal: 'siasn', page: 'peremajaan' }
const points = { role: 'button' as const, name: 'Simpan Riwayat', section: 'Tambah Riwayat Kursus' }
const aMending = (anchor = 'simpan') => ({
  ...{ commandId: randomUUID(), ...place, anchor, points, reason: 'Tombol berganti nama' },
})

test('what a supervisor points out is everybody’s at once, after a restart too, and the log says who did it', async () => {
  const kabid = await office.person('kabid', ['supervisor'])
  const sari = await office.person('sari', ['petugas'])
  const mend = (said: ReturnType<typeof aMending>) => office.client(kabid).portals.mendAnchor.mutate(said)
  const anchors = async () => {
    const packs = await office.client(sari).portals.list.query()
    return packs.flatMap(({ pages }) => pages).find(({ id }) => id === place.page)?.anchors
  }
  expect(await anchors()).toMatchObject({ simpan: { name: 'Simpan' } })
  expect(await anchors()).not.toHaveProperty('baru')

  const mending = aMending()
  const { seq } = await mend(mending)
  expect(await mend(mending)).toEqual({ seq })
  await mend(aMending('baru'))
  await office.restart()
  expect(await anchors()).toMatchObject({ simpan: points, baru: points, 'riwayat-kursus': { role: 'tab' } })
  // Pointed out once more: the last one counts.
  const again = { ...aMending(), points: { ...points, name: 'Simpan Semua' } }
  await mend(again)
  expect(await anchors()).toMatchObject({ simpan: { name: 'Simpan Semua' } })

  const events = await office.bridge().ports.store.eventsOf('anchor', 'siasn/peremajaan/simpan')
  expect(events).toHaveLength(2)
  expect(events[0]).toMatchObject({ type: 'anchor.mended', actorId: 'kabid' })
  expect(JSON.stringify(events)).not.toContain('Simpan Riwayat')
})

test('one who may not, a page that is not there, and a control of one person change nothing', async () => {
  const supervisor = office.client(await office.person('kabid', ['supervisor']))
  const petugas = office.client(await office.person('sari', ['petugas']))
  const before = await petugas.portals.list.query()
  const tries: [() => Promise<unknown>, string][] = [
    [() => petugas.portals.mendAnchor.mutate(aMending()), 'role-missing'],
    [() => supervisor.portals.mendAnchor.mutate({ ...aMending(), portal: 'lain' }), 'portal-not-found'],
    [() => supervisor.portals.mendAnchor.mutate({ ...aMending(), page: 'lain' }), 'anchor-page-unknown'],
    [
      () =>
        supervisor.portals.mendAnchor.mutate({
          ...aMending(),
          points: { role: 'link', name: 'Dewi, 199207252015032003' },
        }),
      'anchor-personal',
    ],
  ]
  for (const [attempt, code] of tries) expect(await codeOf(attempt())).toBe(code)
  expect(await petugas.portals.list.query()).toEqual(before)
})

test('who mends sees what is missed and what was mended, with whom, when and instead of what; one is taken back', async () => {
  const kabid = office.client(await office.person('kabid', ['supervisor']))
  const sari = office.client(await office.person('sari', ['petugas']))
  const onAnchor = { ...place, anchor: 'simpan' }
  const missed = () => sari.portals.reportLostAnchor.mutate({ commandId: randomUUID(), ...onAnchor })
  await missed()
  await missed()
  await kabid.portals.mendAnchor.mutate(aMending('baru'))
  expect(await kabid.portals.anchors.query()).toMatchObject([
    { ...onAnchor, pageTitle: 'Peremajaan Data', lost: { byName: 'Nama sari', jabatan: 'Jabatan sari' } },
    { anchor: 'baru', mended: { byName: 'Nama kabid', points, reason: 'Tombol berganti nama' } },
  ])
  const { store } = office.bridge().ports
  expect(await store.eventsOf('anchor', 'siasn/peremajaan/simpan')).toHaveLength(1)

  await kabid.portals.mendAnchor.mutate(aMending())
  await office.restart()
  const [first] = await office.client(office.adminToken).portals.anchors.query()
  expect(first).toMatchObject({ ...onAnchor, mended: { isInForce: true, instead: { name: 'Simpan' } } })
  expect(first).not.toHaveProperty('lost')

  const takeBack = () => ({ commandId: randomUUID(), ...onAnchor })
  const desk = office.client(await office.person('sri', ['supervisor']))
  await desk.portals.takeBackAnchor.mutate(takeBack())
  expect(await codeOf(desk.portals.takeBackAnchor.mutate(takeBack()))).toBe('anchor-not-mended')
  expect((await desk.portals.anchors.query()).map(({ anchor }) => anchor)).toEqual(['baru'])
  const [pack] = (await desk.portals.list.query()).filter(({ id }) => id === place.portal)
  expect(pack?.pages.find(({ id }) => id === place.page)?.anchors.simpan?.name).toBe('Simpan')
  const events = await office.bridge().ports.store.eventsOf('anchor', 'siasn/peremajaan/simpan')
  expect(events.map(({ type, actorId }) => [type, actorId])).toEqual([
    ['anchor.lost', 'sari'],
    ['anchor.mended', 'kabid'],
    ['anchor.taken-back', 'sri'],
  ])
})
