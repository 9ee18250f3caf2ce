import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pairDevice } from '#bridge/use-cases/pair-device.ts'
import { codeOf, nipOf, pasted } from './collective-desk.ts'
import { type Office, openOffice } from './office.ts'

const sopId = 'singkawang-ip-asn'
let office: Office
const tokens: Record<string, string> = {}
const seat = (who: string) => office.client(tokens[who] ?? '')
beforeAll(async () => {
  office = await openOffice()
  const desk = ['petugas-administrasi', 'kasubbag', 'sekretaris', 'analis-ahli-muda']
  const as = (each: string) => `${sopId}/${each}`
  tokens.tu = await office.person('tu', ['petugas', 'tu', 'supervisor'], desk.map(as))
  tokens.kaban = await office.person('kaban', ['supervisor'], [as('kepala-badan')])
  tokens.kabid = await office.person('kabid', ['petugas', 'tu', 'supervisor'], [as('kabid'), ...desk.map(as)])
  tokens.jafung = await office.person('jafung', ['petugas', 'tu', 'supervisor'], [as('kabid')])
})
afterAll(() => office[Symbol.asyncDispose]())

const refusal = (call: Promise<unknown>): Promise<{ code?: string; message?: string }> =>
  call.then(
    () => ({}),
    (error: { data: { domain: { code: string; message: string } } }) => error.data.domain,
  )

/** Somebody of the desk with a NIP, who is this pelaksana. */
async function withNip(accountId: string, nip: string, pelaksana: string) {
  await office.client(office.adminToken).admin.addAccount.mutate({
    ...{ commandId: randomUUID(), accountId, name: `Nama ${accountId}`, nip, jabatan: 'Analis' },
    ...{ roles: ['petugas', 'tu', 'supervisor'], fulfils: [`${sopId}/${pelaksana}`] },
  })
  tokens[accountId] = (
    await pairDevice(office.bridge().ports, { accountId, label: 'Peramban', days: 1 })
  ).token
}

async function open(kind: 'opd' | 'asn' = 'opd', nip?: string): Promise<string> {
  const caseId = randomUUID()
  await seat('tu').cases.open.mutate({
    ...{ commandId: randomUUID(), caseId, sopId },
    applicant: { kind, name: 'Dinas Contoh', ...(nip !== undefined && { nip }) },
  })
  return caseId
}

const on = (caseId: string, stepId: string) => ({ commandId: randomUUID(), caseId, stepId })

/** Disposed to the kabid and the jafung, in the step of the kabid. */
async function disposed(caseId: string): Promise<string> {
  for (const stepId of ['sampaikan-berkas', 'agendakan-berkas', 'pilah-berkas', 'terima-kasubbag'])
    await seat('tu').cases.finishStep.mutate(on(caseId, stepId))
  await seat('tu').cases.giveParaf.mutate(on(caseId, 'paraf-sekretaris'))
  const { card } = await seat('kaban').cases.issueDisposisi.mutate({
    ...on(caseId, 'disposisi-kepala-badan'),
    ...{ to: 'kabid', alsoTo: ['jafung'], coordinator: 'kabid', instructions: ['Proses'] },
  })
  return card.disposisi[0]?.id ?? ''
}

/** Every command on the berkas that TU, petugas or supervisor may give, of those that its state does not refuse before. */
const bars: Record<string, (caseId: string, branch: string) => object> = {
  'cases.finishStep': (caseId) => on(caseId, 'teruskan-kabid'),
  'cases.hold': (caseId) => ({ caseId, waitsFor: 'outside', reason: 'Menunggu' }),
  'cases.cancel': (caseId) => ({ caseId, reason: 'Salah buka' }),
  'cases.withdraw': (caseId) => ({ caseId, reason: 'Ditarik' }),
  'cases.reassign': (caseId) => ({ caseId, holder: 'jafung' }),
  'disposisi.passOn': (id, disposisiId) => ({
    ...{ on: { kind: 'case', id }, disposisiId, to: 'tu', instructions: ['Proses'] },
  }),
  'disposisi.settle': (id, disposisiId) => ({ on: { kind: 'case', id }, disposisiId, report: 'Selesai' }),
  'participants.add': (caseId) => ({ caseId, rows: [{ name: 'Pegawai Contoh' }] }),
}

async function give(who: string, procedure: string, input: object) {
  const command = { ...input, commandId: randomUUID() }
  const headers = { Authorization: `Bearer ${tokens[who]}` }
  const { text } = await office.post(procedure, command, headers)
  return JSON.parse(text).error?.data?.domain as { code: string; message: string } | undefined
}

describe('whoever keeps out of a berkas, over the API', () => {
  test.each(Object.entries(bars))('is refused %s, and told who can do it', async (procedure, input) => {
    const caseId = await open()
    const branch = await disposed(caseId)
    await seat('kabid').cases.recuse.mutate({ commandId: randomUUID(), caseId })
    const before = await seat('tu').cases.byId.query({ caseId })
    const refused = await give('kabid', procedure, input(caseId, branch))
    expect(refused).toMatchObject({ code: 'person-recused' })
    expect(refused?.message).toContain('yang dapat menanganinya: Jabatan jafung')
    expect((await seat('tu').cases.byId.query({ caseId })).caseFile).toEqual(before.caseFile)
  })

  test('every one of those is done by him where nothing keeps him out', async () => {
    for (const [procedure, input] of Object.entries(bars)) {
      const caseId = await open()
      const branch = await disposed(caseId)
      const refused = await give('kabid', procedure, input(caseId, branch))
      expect([procedure, refused?.code]).toEqual([procedure, undefined])
    }
  })

  test('may read it, note on it, and say that he has read a disposisi; its giver takes that back then', async () => {
    const caseId = await open()
    const disposisiId = await disposed(caseId)
    await seat('kabid').cases.recuse.mutate({ commandId: randomUUID(), caseId })
    const host = { kind: 'case' as const, id: caseId }
    await seat('kabid').disposisi.read.mutate({ commandId: randomUUID(), on: host, disposisiId })
    await seat('kabid').cases.addNote.mutate({ commandId: randomUUID(), caseId, text: 'Sudah saya serahkan' })
    expect((await seat('kabid').cases.byId.query({ caseId })).card.number).toBeTruthy()
    const withdraw = { on: host, disposisiId }
    expect((await give('kaban', 'disposisi.withdraw', withdraw))?.code).toBeUndefined()
    const again = { on: host, disposisiId, to: 'kabid', instructions: ['Proses'] }
    expect((await give('kaban', 'disposisi.passOn', again))?.code).toBe('receiver-keeps-out')
    expect((await give('kaban', 'disposisi.passOn', { ...again, to: 'jafung' }))?.code).toBeUndefined()
  })

  test('is not put in charge of it', async () => {
    const caseId = await open()
    await disposed(caseId)
    await seat('kabid').cases.recuse.mutate({ commandId: randomUUID(), caseId })
    expect((await give('tu', 'cases.reassign', { caseId, holder: 'kabid' }))?.code).toBe('receiver-keeps-out')
  })

  test('and whose pen wrote on a sheet: TU records no act of his', async () => {
    const caseId = await open()
    for (const stepId of ['sampaikan-berkas', 'agendakan-berkas', 'pilah-berkas', 'terima-kasubbag'])
      await seat('tu').cases.finishStep.mutate(on(caseId, stepId))
    await seat('tu').cases.giveParaf.mutate(on(caseId, 'paraf-sekretaris'))
    await seat('kaban').cases.recuse.mutate({ commandId: randomUUID(), caseId })
    const sheet = { by: 'kaban', onSheet: '2026-11-23' }
    const issue = { ...on(caseId, 'disposisi-kepala-badan'), to: 'kabid', instructions: ['Proses'], sheet }
    expect((await refusal(seat('tu').cases.issueDisposisi.mutate(issue))).code).toBe('doer-keeps-out')
  })
})

describe('an official whose own matter it is', () => {
  test('stands in the list: he does not act for the berkas, until his row is taken out', async () => {
    await withNip('sekretaris-dua', nipOf(701), 'sekretaris')
    const caseId = await open()
    const self = seat('sekretaris-dua')
    const rows = [
      { name: 'Pegawai Contoh 700', nip: nipOf(700) },
      { name: 'Nama sekretaris-dua', nip: nipOf(701) },
    ]
    await seat('tu').participants.add.mutate({ commandId: randomUUID(), caseId, rows })
    for (const stepId of ['sampaikan-berkas', 'agendakan-berkas', 'pilah-berkas', 'terima-kasubbag'])
      await seat('tu').cases.finishStep.mutate(on(caseId, stepId))
    const refused = await refusal(self.cases.giveParaf.mutate(on(caseId, 'paraf-sekretaris')))
    expect(refused).toMatchObject({ code: 'participants-own' })
    expect(refused.message).toContain('ditangani: Jabatan tu')
    expect((await give('sekretaris-dua', 'cases.cancel', { caseId, reason: 'Salah' }))?.code).toBe(
      'participants-own',
    )
    const number = { caseId, rows: [{ row: { no: 1 }, nomorUsulan: 'U-700' }] }
    expect(await give('sekretaris-dua', 'participants.setNomorUsulan', number)).toBeUndefined()
    await seat('tu').participants.withdraw.mutate({ commandId: randomUUID(), caseId, rows: [{ no: 2 }] })
    await self.cases.giveParaf.mutate(on(caseId, 'paraf-sekretaris'))
    const { events } = await self.cases.byId.query({ caseId })
    const told = events.flatMap(({ type }) => (type.startsWith('case.recus') ? [type] : []))
    expect(told).toEqual(['case.recused', 'case.recusal-lifted'])
  })

  test('has his account only after the berkas: he keeps out of it all the same', async () => {
    const [own, listed] = [await open('asn', nipOf(702)), await open()]
    await seat('tu').participants.add.mutate({
      ...{ commandId: randomUUID(), caseId: listed },
      rows: [{ name: 'Nama baru', nip: nipOf(702) }],
    })
    await withNip('baru', nipOf(702), 'petugas-administrasi')
    const cancel = (caseId: string) => give('baru', 'cases.withdraw', { caseId, reason: 'Salah buka' })
    expect([(await cancel(own))?.code, (await cancel(listed))?.code]).toEqual([
      'person-recused',
      'participants-own',
    ])
  })

  test('is told so where nobody else is there who could act', async () => {
    const lone = await openOffice()
    const token = await lone.person('sendiri', ['petugas', 'tu', 'supervisor'])
    const caseId = randomUUID()
    const client = lone.client(token)
    const applicant = { kind: 'opd' as const, name: 'Dinas Contoh' }
    await client.cases.open.mutate({ commandId: randomUUID(), caseId, sopId, applicant })
    for (const each of [client, lone.client(lone.adminToken)])
      await each.cases.recuse.mutate({ commandId: randomUUID(), caseId })
    const cancel = client.cases.cancel.mutate({ commandId: randomUUID(), caseId, reason: 'Salah' })
    expect(await codeOf(cancel)).toBe('recused-nobody-else')
    await lone[Symbol.asyncDispose]()
  })
})

test('a list that was pasted keeps nobody out whose NIP is not in it', async () => {
  const caseId = await open()
  const { ready } = (await seat('tu').participants.checkPaste.query({ caseId, text: pasted(2, 710) })) as {
    ready: { data: { name: string } }[]
  }
  await seat('tu').participants.add.mutate({
    ...{ commandId: randomUUID(), caseId, rows: ready.map(({ data }) => data) },
  })
  expect((await seat('tu').cases.byId.query({ caseId })).caseFile.recusals).toBeUndefined()
})
