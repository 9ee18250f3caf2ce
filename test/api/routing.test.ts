import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { pairDevice } from '#bridge/use-cases/pair-device.ts'
import { OrganisationRow } from '#shared/schema/organisation-command.ts'
import { FICTIONAL_NIP } from '../factories.ts'
import { type Office, openOffice } from './office.ts'

const sopId = 'singkawang-ip-asn'

let office: Office
let tokens: Record<string, string>
beforeEach(async () => {
  office = await openOffice()
  const desk = ['petugas-administrasi', 'kasubbag'].map((each) => `${sopId}/${each}`)
  tokens = {
    tu: await office.person('tu', ['tu', 'petugas', 'supervisor'], desk),
    sekretaris: await office.person('sekretaris', ['supervisor']),
    kasubbag: await office.person('kasubbag', ['supervisor']),
    kaban: await office.person('kaban', ['supervisor']),
  }
})
afterEach(() => office[Symbol.asyncDispose]())

const client = (id: string) => office.client(tokens[id] ?? '')
const commandId = () => randomUUID()

/** Who holds the post of the sekretaris; the kasubbag sits in his unit, the kaban above. */
async function importStructure(sekretaris: string): Promise<void> {
  const badan = { unitCode: 'badan', unitName: 'BKPSDM Contoh', unitKind: 'badan' }
  const sek = { unitCode: 'sek', unitName: 'Sekretariat', unitKind: 'sekretariat', parentCode: 'badan' }
  const from = '2025-01-01'
  const rows = [
    { ...badan, postCode: 'kaban', title: 'Kepala Badan', head: 'ya', account: 'kaban', from },
    {
      ...{
        ...sek,
        postCode: 'sekretaris',
        title: 'Sekretaris',
        head: 'ya',
        pelaksana: `${sopId}/sekretaris`,
      },
      ...{ account: sekretaris, from },
    },
    { ...sek, postCode: 'kasubbag', title: 'Kasubbag Umum', account: 'kasubbag', from },
  ].map((row, at) => OrganisationRow.parse({ ...row, line: at + 2 }))
  const admin = office.client(office.adminToken)
  const { revision } = await admin.organisation.check.query({ rows })
  await admin.organisation.import.mutate({ commandId: commandId(), rows, seenRevision: revision })
}

/** A berkas that waits for the paraf of the sekretaris. */
async function toParaf(): Promise<string> {
  const caseId = randomUUID()
  await client('tu').cases.open.mutate({
    ...{ commandId: commandId(), caseId, sopId },
    applicant: { kind: 'opd', name: 'Dinas Contoh' },
  })
  for (const stepId of ['sampaikan-berkas', 'agendakan-berkas', 'pilah-berkas', 'terima-kasubbag']) {
    await client('tu').cases.finishStep.mutate({ commandId: commandId(), caseId, stepId })
  }
  return caseId
}

const paraf = (id: string, caseId: string) =>
  client(id).cases.giveParaf.mutate({ commandId: commandId(), caseId, stepId: 'paraf-sekretaris' })

test('a Plh gets what comes to the post, acts as Plh, and stands so in the card', async () => {
  await importStructure('sekretaris')
  const caseId = await toParaf()
  await expect(paraf('kasubbag', caseId)).rejects.toThrow('dikerjakan oleh Sekretaris')
  await client('tu').organisation.recordActing.mutate({
    commandId: commandId(),
    acting: {
      ...{ capacity: 'plh', id: 'plh-1', postId: 'sekretaris', accountId: 'kasubbag' },
      ...{ from: '2026-11-23', to: '2026-11-27', letter: { number: '800.1/9', on: '2026-11-20' } },
    },
  })
  const { card } = await client('kasubbag').cases.byId.query({ caseId })
  expect(card.route?.posts).toMatchObject([
    { title: 'Sekretaris', fillers: [{ name: 'Nama sekretaris' }, { jabatan: 'Plh. Sekretaris' }] },
  ])
  const signed = await paraf('kasubbag', caseId)
  expect(signed.card.signings).toMatchObject([
    { byName: 'Nama kasubbag', jabatan: 'Plh. Sekretaris', capacity: 'plh' },
  ])
  const { events } = await client('tu').cases.byId.query({ caseId })
  const finished = events.findLast(({ type }) => type === 'case.step-finished')
  expect(finished).toMatchObject({ actorId: 'kasubbag', jabatan: 'Plh. Sekretaris' })
  expect(events.filter(({ actorId }) => actorId === 'tu').some((event) => 'jabatan' in event)).toBe(false)
})

test('a letter given to somebody as Plh is passed on by him as Plh; a post that is not his cannot be named', async () => {
  await importStructure('sekretaris')
  const plh = { capacity: 'plh' as const, id: 'plh-1', postId: 'sekretaris', accountId: 'kasubbag' }
  const term = { from: '2026-11-23', to: '2026-11-27', letter: { number: '800.1/9', on: '2026-11-20' } }
  await client('tu').organisation.recordActing.mutate({ commandId: commandId(), acting: { ...plh, ...term } })
  const { people } = await client('kaban').board.read.query()
  expect(people.find(({ id }) => id === 'kasubbag')?.receivesAs).toEqual([
    { postId: 'kasubbag', jabatan: 'Kasubbag Umum' },
    { postId: 'sekretaris', jabatan: 'Plh. Sekretaris' },
  ])
  expect(people.find(({ id }) => id === 'tu')).not.toHaveProperty('receivesAs')
  const letterId = randomUUID()
  const letter = { sender: 'Dinas Contoh', number: '800/1', letterOn: '2026-11-20', perihal: 'Usul' }
  await client('tu').letters.register.mutate({ commandId: commandId(), letterId, ...letter })
  const to = { to: 'kasubbag', instructions: ['Proses'] }
  const give = (postId: string) =>
    client('kaban').letters.dispose.mutate({
      ...{ commandId: commandId(), letterId, ...to, toPosts: { kasubbag: postId } },
    })
  await expect(give('kaban')).rejects.toThrow('tidak menjabat "kaban"')
  const { card } = await give('sekretaris')
  const passed = await client('kasubbag').disposisi.passOn.mutate({
    ...{ commandId: commandId(), on: { kind: 'letter', id: letterId } },
    ...{ disposisiId: card.disposisi[0]?.id ?? '', to: 'tu', instructions: ['Siapkan'] },
  })
  expect(passed.card.disposisi.at(-1)).toMatchObject({ jabatan: 'Plh. Sekretaris', capacity: 'plh' })
})

test('a disposisi to one who holds two posts waits until one of them is named, and is said and passed on in that one', async () => {
  await importStructure('kasubbag')
  const letterId = randomUUID()
  const letter = { sender: 'Dinas Contoh', number: '800/1', letterOn: '2026-11-20', perihal: 'Usul' }
  await client('tu').letters.register.mutate({ commandId: commandId(), letterId, ...letter })
  const give = (toPosts?: Record<string, string | null>) =>
    client('kaban').letters.dispose.mutate({
      ...{ commandId: commandId(), letterId, to: 'kasubbag', alsoTo: ['tu'], instructions: ['Proses'] },
      ...(toPosts && { toPosts }),
    })
  await expect(give()).rejects.toThrow('memegang beberapa jabatan (Sekretaris; Kasubbag Umum)')
  await expect(give({ kasubbag: null })).rejects.toThrow('tidak menjabat')
  await expect(give({ kasubbag: 'sekretaris', kaban: 'kaban' })).rejects.toThrow('tidak menjabat "kaban"')
  const { card } = await give({ kasubbag: 'kasubbag' })
  expect(card.disposisi).toMatchObject([
    { to: 'kasubbag', toPostId: 'kasubbag', toJabatan: 'Kasubbag Umum' },
    { to: 'tu', toJabatan: 'Jabatan tu' },
  ])
  expect(card.disposisi[1]).not.toHaveProperty('toPostId')
  const passed = await client('kasubbag').disposisi.passOn.mutate({
    ...{ commandId: commandId(), on: { kind: 'letter', id: letterId } },
    ...{ disposisiId: card.disposisi[0]?.id ?? '', to: 'sekretaris', instructions: ['Siapkan'] },
  })
  expect(passed.card.disposisi.at(-1)).toMatchObject({ jabatan: 'Kasubbag Umum', capacity: 'own' })
})

test('who keeps out is told so, and the head above gets the step', async () => {
  await importStructure('sekretaris')
  const caseId = await toParaf()
  const { card } = await client('sekretaris').cases.recuse.mutate({
    ...{ commandId: commandId(), caseId, reason: 'Adik saya bekerja di sana' },
  })
  expect(card.route).toMatchObject({ raised: 'recusal', posts: [{ id: 'kaban' }] })
  await expect(paraf('sekretaris', caseId)).rejects.toThrow('benturan kepentingan')
  expect((await paraf('kaban', caseId)).card.signings).toMatchObject([{ jabatan: 'Kepala Badan' }])
  const events = JSON.stringify(await office.bridge().ports.store.eventsOf('case', caseId))
  expect(events).toContain('case.recused')
  expect(events).not.toContain('Adik')
})

test('an import that names another holder brings him the berkas that were running', async () => {
  await importStructure('sekretaris')
  const caseId = await toParaf()
  tokens.baru = await office.person('baru', ['supervisor'])
  expect((await client('baru').board.read.query()).cases).toEqual([])
  await importStructure('baru')
  expect((await client('baru').board.read.query()).cases.map(({ id }) => id)).toEqual([caseId])
  expect((await paraf('baru', caseId)).card.signings).toMatchObject([{ byName: 'Nama baru' }])
})

test('berkas from before the structure stay with everybody, and come to posts when it is there', async () => {
  const caseId = await toParaf()
  await importStructure('sekretaris')
  const { caseFile } = await client('kasubbag').cases.byId.query({ caseId })
  expect([caseFile.audience, caseFile.route]).toEqual([
    undefined,
    { stepId: 'paraf-sekretaris', postIds: ['sekretaris'] },
  ])
  await office.restart()
  expect((await client('kasubbag').cases.byId.query({ caseId })).caseFile).toEqual(caseFile)
})

test('nobody handles his own berkas, with or without a structure', async () => {
  const account = { accountId: 'diri', name: 'Budi Santoso', jabatan: 'Analis', nip: FICTIONAL_NIP }
  await office.client(office.adminToken).admin.addAccount.mutate({
    ...{ ...account, commandId: commandId(), roles: ['petugas', 'tu'] },
    fulfils: [`${sopId}/petugas-administrasi`],
  })
  const device = { accountId: 'diri', label: 'Peramban', days: 30 }
  tokens.diri = (await pairDevice(office.bridge().ports, device)).token
  const caseId = randomUUID()
  await client('diri').cases.open.mutate({
    ...{ commandId: commandId(), caseId, sopId },
    applicant: { kind: 'asn', name: 'Budi Santoso', nip: FICTIONAL_NIP },
  })
  const step = { caseId, stepId: 'sampaikan-berkas' }
  await expect(client('diri').cases.finishStep.mutate({ commandId: commandId(), ...step })).rejects.toThrow(
    'benturan kepentingan',
  )
  await client('tu').cases.finishStep.mutate({ commandId: commandId(), ...step })
})

test('a pengaduan about a berkas that its officer had a hand in says so', async () => {
  const officer = await office.person(
    'pengelola',
    ['supervisor', 'pengelola-pengaduan'],
    [`${sopId}/sekretaris`],
  )
  tokens.pengelola = officer
  const caseId = await toParaf()
  const record = async () => {
    const pengaduan = { channel: 'Loket', class: 'permintaan-informasi' as const, content: 'Kapan selesai?' }
    const { card } = await client('tu').pengaduan.record.mutate({
      ...{ ...pengaduan, commandId: commandId(), pengaduanId: randomUUID(), caseId, officer: 'pengelola' },
    })
    return card.officerTookPart
  }
  expect(await record()).toBeUndefined()
  await paraf('pengelola', caseId)
  expect(await record()).toBe(true)
})
