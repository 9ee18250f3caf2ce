import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { StoredEvent } from '#shared/schema/event.ts'
import { OrganisationRow } from '#shared/schema/organisation-command.ts'
import { aPdf } from '../samples/some-documents.ts'
import { documentDoor } from './document-door.ts'
import { carried, type Fields, type PhoneClient } from './phone-client.ts'
import { openPhoneOffice, PASSWORD, type PhoneOffice } from './phone-office.ts'

let office: PhoneOffice
let sri: PhoneClient
let bambang: PhoneClient
let rina: PhoneClient
beforeAll(async () => {
  office = await openPhoneOffice()
  sri = await office.phoneOf('sri')
  bambang = await office.phoneOf('bambang')
  rina = await office.phoneOf('rina')
})
afterAll(() => office?.[Symbol.asyncDispose]())

const eventsOf = (id: string): Promise<readonly StoredEvent[]> =>
  office.bridge().ports.store.eventsOf('case', id)

/** Fills in the form of an act, says yes to what it says, and answers with the page that said it. */
async function walkThrough(phone: PhoneClient, address: string, filled: Fields) {
  const [path = ''] = address.split('?')
  const form = await phone.get(address)
  expect(form.status).toBe(200)
  const said = await phone.post(path, { ...carried(form), ...filled })
  expect(said.status).toBe(200)
  const kept = Object.fromEntries(Object.entries(filled).filter(([, value]) => Array.isArray(value)))
  const done = await phone.post(path, { ...carried(said), ...kept, sudah: 'ya' })
  expect(done.status).toBe(303)
  return said
}

test('a paraf is given from the inbox, once however often it is tapped, and says where', async () => {
  const { id, number } = await office.caseAtParaf('Dewi Lestari')
  const inbox = await sri.get('/')
  expect(inbox.text).toContain(`href="/berkas/${id}"`)
  expect(inbox.text).toContain('Perlu paraf')
  const page = await sri.get(`/berkas/${id}`)
  for (const part of ['Dewi Lestari', number, 'Riwayat', 'Beri paraf', 'Kegiatan 5 dari'])
    expect(page.text).toContain(part)
  const address = `/berkas/${id}/tindakan/paraf`
  const form = await sri.get(address)
  expect(form.text).toContain(`Saya, Nama sri, memberi paraf pada kegiatan`)
  const fields = { ...carried(form), catatan: 'Sudah sesuai' }
  const taps = await Promise.all([
    sri.post(address, fields),
    sri.post(address, fields),
    sri.post(address, fields),
  ])
  expect(taps.map(({ status, headers }) => [status, headers.location])).toEqual(
    taps.map(() => [303, `/berkas/${id}?tercatat`]),
  )
  const signed = (await eventsOf(id)).filter(({ type }) => type === 'case.signed')
  expect(signed).toEqual([expect.objectContaining({ actorId: 'sri', door: 'phone' })])
  const after = await sri.get(`/berkas/${id}?tercatat`)
  expect(after.text).toContain('Tercatat di kantor.')
  expect(after.text).toContain('dari halaman ponsel')
  // In the panel nothing says so of what was done there.
  const others = (await eventsOf(id)).filter(({ actorId }) => actorId === 'rina')
  expect(others.every(({ door }) => door === undefined)).toBe(true)
})

test('who decides on what is no longer so is shown what is, and nothing is written', async () => {
  const { id } = await office.caseAtParaf('Agus Pratama')
  const form = await sri.get(`/berkas/${id}/tindakan/paraf`)
  await office
    .desk('rina')
    .cases.addNote.mutate({ commandId: randomUUID(), caseId: id, text: 'Ada berkas susulan' })
  const before = (await eventsOf(id)).length
  const answer = await sri.post(`/berkas/${id}/tindakan/paraf`, carried(form))
  expect(answer.status).toBe(409)
  for (const part of ['sudah berubah sejak Anda melihatnya', 'Ada berkas susulan', 'Beri paraf'])
    expect(answer.text).toContain(part)
  expect(await eventsOf(id)).toHaveLength(before)
})

test('the rights are those of the panel: what is not his is not offered, and not taken', async () => {
  const { id } = await office.caseAtParaf('Eko Wibowo')
  expect((await bambang.get(`/berkas/${id}`)).text).not.toContain('/tindakan/')
  const form = carried(await sri.get(`/berkas/${id}/tindakan/paraf`))
  const before = (await eventsOf(id)).length
  const answer = await bambang.post(`/berkas/${id}/tindakan/paraf`, { ...form, perintah: randomUUID() })
  expect(answer.status).toBe(409)
  for (const [act, fields] of [
    ['tiada', { sudah: 'ya' }],
    ['paraf', { sudah: 'ya' }],
    ['paraf', { ...form, perintah: 'bukan-uuid' }],
    ['constructor', { ...form }],
    ['tolak', { ...form, jenis: 'karangan', alasan: 'x', jalan: 'y' }],
  ] as const) {
    const refused = await sri.post(`/berkas/${id}/tindakan/${act}`, fields)
    expect([act, refused.status]).toEqual([act, expect.toBeOneOf([400, 409])])
    expect(refused.text).not.toContain('TRPC')
  }
  expect(await eventsOf(id)).toHaveLength(before)
  const unknown = await sri.get(`/berkas/${randomUUID()}`)
  expect([unknown.status, unknown.text]).toEqual([404, expect.stringContaining('role="alert"')])
})

test('a disposisi is filled in, said, and issued to several with its day', async () => {
  const { id, number } = await office.caseAtParaf('Fitri Anggraini')
  await sri.post(`/berkas/${id}/tindakan/paraf`, carried(await sri.get(`/berkas/${id}/tindakan/paraf`)))
  const address = `/berkas/${id}/tindakan/disposisi`
  const lacking = await bambang.post(address, { ...carried(await bambang.get(address)), kepada: 'rina' })
  expect([lacking.status, lacking.text]).toEqual([400, expect.stringContaining('belum diisi; lengkapi')])
  const said = await walkThrough(bambang, address, {
    ...{
      kepada: 'rina',
      juga: ['sri'],
      harap: ['Tindaklanjuti', 'Laporkan hasilnya'],
      tenggat: '2026-11-27',
    },
    ...{ catatan: '<b>Segera</b> ya', sifat: 'segera', koordinator: 'rina' },
  })
  expect(said.text).toContain(`memberi disposisi ${number} kepada Nama rina`)
  const { disposisi } = (await office.desk('rina').cases.byId.query({ caseId: id })).card
  expect(disposisi.map(({ to, coordinator, urgency, note }) => [to, coordinator, urgency, note])).toEqual([
    ['rina', true, 'segera', '<b>Segera</b> ya'],
    ['sri', undefined, 'segera', '<b>Segera</b> ya'],
  ])
  const page = await sri.get(`/berkas/${id}`)
  expect(page.text).toContain('&#60;b&#62;Segera&#60;/b&#62; ya')
  const [branch] = disposisi.filter(({ to }) => to === 'sri')
  const read = `/berkas/${id}/tindakan/baca?cabang=${branch?.id}`
  expect(page.text).toContain(`href="${read}"`)
  await sri.post(`/berkas/${id}/tindakan/baca`, carried(await sri.get(read)))
  const report = { laporan: 'Sudah dikerjakan' }
  await walkThrough(sri, `/berkas/${id}/tindakan/lapor?cabang=${branch?.id}`, report)
  const after = (await office.desk('rina').cases.byId.query({ caseId: id })).card.disposisi
  expect(after.find(({ to }) => to === 'sri')).toMatchObject({ state: 'settled', report: 'Sudah dikerjakan' })

  // The desk's own step knows a return: with its kind and its reason.
  const returned = { jenis: 'kelengkapan', alasan: 'Rekapitulasi belum ada' }
  await office
    .desk('rina')
    .cases.finishStep.mutate({ commandId: randomUUID(), caseId: id, stepId: 'teruskan-kabid' })
  expect((await rina.get(`/berkas/${id}`)).text).toContain('Kerjakan di panel Langkah')
  const way = /name="jalan" value="([^"]+)"|<option value="([^"]+)">/.exec(
    (await rina.get(`/berkas/${id}/tindakan/kembali`)).text,
  )
  const back = await walkThrough(rina, `/berkas/${id}/tindakan/kembali`, {
    ...returned,
    jalan: way?.[1] ?? way?.[2] ?? '',
  })
  expect(back.text).toContain('Alasan: Kelengkapan – Rekapitulasi belum ada')
  const { card } = await office.desk('rina').cases.byId.query({ caseId: id })
  expect([card.status, card.returnReason?.text]).toEqual(['returned', 'Rekapitulasi belum ada'])
})

test('documents of a berkas are given to who may see it, as what they are, and nothing else is', async () => {
  const { id } = await office.caseAtParaf('Hadi Saputra')
  const hash = await documentDoor(office, office.tokens.rina, id).send(aPdf())
  const attach = { commandId: randomUUID(), caseId: id, hash, label: 'Surat pengantar' }
  await office.desk('rina').documents.attach.mutate(attach)
  const page = await sri.get(`/berkas/${id}`)
  expect(page.text).toContain(`href="/berkas/${id}/dokumen/${hash}"`)
  const { status, headers } = await sri.get(`/berkas/${id}/dokumen/${hash}`)
  expect([status, headers]).toEqual([
    200,
    expect.objectContaining({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="lampiran-${hash.slice(0, 12)}.pdf"`,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    }),
  ])
  const other = await office.caseAtParaf('Indah Permata')
  for (const path of [
    `/berkas/${other.id}/dokumen/${hash}`,
    `/surat/${id}/dokumen/${hash}`,
    `/unggahan/${id}/dokumen/${hash}`,
    `/berkas/${id}/dokumen/${'b'.repeat(64)}`,
    `/berkas/${id}/dokumen/..%2F..%2Fadmin-token`,
  ])
    expect([path, (await sri.get(path)).status]).toEqual([path, 404])
  const form = await sri.get(`/berkas/${id}/tindakan/paraf`)
  expect(form.text).toContain('Surat pengantar')
  await sri.post(`/berkas/${id}/tindakan/paraf`, { ...carried(form), dokumen: hash })
  const signed = (await eventsOf(id)).find(({ type }) => type === 'case.signed')
  expect(signed).toMatchObject({ signing: { documentHash: hash } })
})

test('a letter and a pengaduan are settled from the phone', async () => {
  const letterId = randomUUID()
  const letter = {
    sender: 'Dinas Pendidikan',
    number: '800/12',
    letterOn: '2026-11-20',
    perihal: 'Usul pensiun',
  }
  const desk = office.desk('rina')
  await desk.letters.register.mutate({ commandId: randomUUID(), letterId, ...letter, handedTo: 'bambang' })
  expect((await bambang.get('/')).text).toContain(`href="/surat/${letterId}"`)
  await walkThrough(bambang, `/surat/${letterId}/tindakan/disposisi`, {
    kepada: 'rina',
    harap: 'Tindaklanjuti',
  })
  expect((await desk.letters.byId.query({ letterId })).card.disposisi).toMatchObject([{ to: 'rina' }])

  const pengaduanId = randomUUID()
  const said = { channel: 'Surat', class: 'tidak-berkadar-pengawasan' as const, content: 'Berkas saya lama' }
  await desk.pengaduan.record.mutate({ commandId: randomUUID(), pengaduanId, ...said, officer: 'rina' })
  expect((await rina.get('/')).text).toContain(`href="/pengaduan/${pengaduanId}"`)
  const answer = { tanggapan: 'Sudah kami tindak lanjuti.\nTerima kasih.' }
  await walkThrough(rina, `/pengaduan/${pengaduanId}/tindakan/tanggapi`, answer)
  expect((await rina.get(`/pengaduan/${pengaduanId}`)).text).toContain('Sudah kami tindak lanjuti.')
  expect((await sri.get(`/pengaduan/${pengaduanId}`)).status).toBe(404)
})

test('it speaks English to whom it is asked in English, and to whom has chosen it', async () => {
  const headers = { 'Accept-Language': 'en-GB,en;q=0.9' }
  const page = await sri.get('/', { headers })
  expect(page.text).toContain('<html lang="en">')
  expect(page.text).toContain('<h1>Inbox</h1>')
  const refused = await sri.get(`/berkas/${randomUUID()}`, { headers })
  expect(refused.text).toContain('This berkas was not found')
  await sri.post('/bahasa', { bahasa: 'en' })
  expect((await sri.get('/')).text).toContain('<h1>Inbox</h1>')
  await sri.post('/bahasa', { bahasa: 'id' })
  expect((await sri.get('/', { headers })).text).toContain('<h1>Kotak masuk</h1>')
})

test('a berkas of another unit is nowhere for who is not of it', async () => {
  await office.person('citra', ['supervisor', 'petugas'])
  await office.setPassword('citra', PASSWORD)
  const seats = [
    ['badan', 'BKPSDM Contoh', 'badan', '', 'bambang'],
    ['a', 'Bidang A', 'bidang', 'badan', 'rina'],
    ['b', 'Bidang B', 'bidang', 'badan', 'citra'],
  ]
  const rows = seats.map(([unitCode, unitName, unitKind, parentCode, account], at) => {
    const post = { postCode: `p-${account}`, title: `Jabatan ${account}`, account, from: '2025-01-01' }
    return OrganisationRow.parse({
      line: at + 2,
      unitCode,
      unitName,
      unitKind,
      parentCode,
      head: 'ya',
      ...post,
    })
  })
  const structure = { commandId: randomUUID(), rows, timeZone: 'Asia/Jakarta' as const, seenRevision: 0 }
  await office.client(office.adminToken).organisation.import.mutate(structure)
  const { id } = await office.caseAtParaf('Joko Rahasia')
  const citra = await office.phoneOf('citra')
  for (const path of ['', '/tindakan/paraf', '/tindakan/kembali', `/dokumen/${'a'.repeat(64)}`]) {
    const answer = await citra.get(`/berkas/${id}${path}`)
    expect([path, answer.status, answer.text]).toEqual([path, 404, expect.not.stringContaining('Joko')])
  }
  const given = { perintah: randomUUID(), langkah: 'paraf-sekretaris', sudah: 'ya' }
  const before = (await eventsOf(id)).length
  expect((await citra.post(`/berkas/${id}/tindakan/paraf`, given)).status).toBe(404)
  expect(await eventsOf(id)).toHaveLength(before)
  expect((await citra.get('/')).text).not.toContain('Joko')
  expect((await bambang.get(`/berkas/${id}`)).status).toBe(200)
})
