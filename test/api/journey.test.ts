import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { FICTIONAL_NIP, MONDAY } from '../factories.ts'
import { type Office, openOffice } from './office.ts'
import { releaseAsSecond } from './second-person.ts'

const sopId = 'singkawang-ip-asn'
const as = (...pelaksana: string[]) => pelaksana.map((each) => `${sopId}/${each}`)

type Client = ReturnType<Office['client']>
interface Desk {
  loket: Client
  kasubbag: Client
  sekretaris: Client
  kaban: Client
  kabid: Client
  analis: Client
  ops: Client
}

let office: Office
let desk: Desk
beforeAll(async () => {
  office = await openOffice()
  const sit = async (...person: Parameters<Office['person']>) => office.client(await office.person(...person))
  desk = {
    loket: await sit('loket', ['petugas', 'tu'], as('petugas-administrasi')),
    kasubbag: await sit('kasubbag', ['petugas'], as('kasubbag')),
    sekretaris: await sit('sekretaris', ['supervisor', 'pengelola-pengaduan'], as('sekretaris')),
    kaban: await sit('kaban', ['supervisor'], as('kepala-badan')),
    kabid: await sit('kabid', ['supervisor'], as('kabid')),
    analis: await sit('analis', ['petugas'], as('analis-ahli-muda')),
    ops: await sit('ops', ['ops']),
  }
})
afterAll(() => office[Symbol.asyncDispose]())

const minutesLater = (minutes: number) => {
  office.now = new Date(office.now.getTime() + minutes * 60_000)
}

/** What a refused call says: its status, code and sentence. */
async function refusal(call: Promise<unknown>) {
  const error: unknown = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  const { data } = error as { data: { httpStatus: number; domain: { code: string; message: string } } }
  return { status: data.httpStatus, code: data.domain.code, message: data.domain.message }
}

describe('a berkas from the counter to its report', () => {
  const caseId = randomUUID()
  const on = (stepId: string) => ({ commandId: randomUUID(), caseId, stepId })

  test('is opened with the next agenda number and found by the NIP on the page', async () => {
    const applicant = { kind: 'asn' as const, name: 'Budi Santoso', nip: FICTIONAL_NIP }
    const opened = await desk.loket.cases.open.mutate({ commandId: randomUUID(), caseId, sopId, applicant })
    expect(opened.card).toMatchObject({
      number: '0001/2026',
      status: 'open',
      current: { id: 'sampaikan-berkas' },
    })
    const found = await desk.analis.cases.byNip.query({ nip: FICTIONAL_NIP })
    expect(found.cases.map(({ card }) => card.id)).toEqual([caseId])
    expect(found.cases[0]?.card.applicant.name).toBe('Budi Santoso')
    expect(found.sops.map(({ id }) => id)).toEqual([sopId])
    expect(found.me).toMatchObject({ id: 'analis', name: 'Nama analis' })
    expect((await desk.analis.cases.byNip.query({ nip: '197001011995031998' })).cases).toEqual([])
  })

  test('refuses whoever is not the pelaksana, and a step that is not its turn, with a sentence', async () => {
    expect(await refusal(desk.loket.cases.finishStep.mutate(on('agendakan-berkas')))).toMatchObject({
      status: 409,
      code: 'step-not-current',
    })
    await desk.loket.cases.finishStep.mutate(on('sampaikan-berkas'))
    const refused = await refusal(desk.kasubbag.cases.finishStep.mutate(on('agendakan-berkas')))
    expect(refused).toMatchObject({ status: 409, code: 'step-needs-its-pelaksana' })
    expect(refused.message).toMatch(/^Langkah "Menerima dan mengagendakan" dikerjakan oleh .+; serahkan/)
  })

  test('goes from desk to desk: agenda, paraf, disposisi', async () => {
    await desk.loket.cases.finishStep.mutate(on('agendakan-berkas'))
    await desk.loket.cases.finishStep.mutate(on('pilah-berkas'))
    await desk.kasubbag.cases.finishStep.mutate(on('terima-kasubbag'))
    expect(await refusal(desk.sekretaris.cases.finishStep.mutate(on('paraf-sekretaris')))).toMatchObject({
      status: 409,
      code: 'step-needs-paraf',
    })
    const signed = await desk.sekretaris.cases.giveParaf.mutate(on('paraf-sekretaris'))
    expect(signed.card.signings).toMatchObject([{ kind: 'paraf', byName: 'Nama sekretaris' }])

    const disposisi = { instructions: ['Proses sesuai ketentuan'], note: 'Mohon selesai hari ini' }
    const issue = (to: string) =>
      desk.kaban.cases.issueDisposisi.mutate({ ...on('disposisi-kepala-badan'), ...disposisi, to })
    for (const to of ['nobody', 'ops']) {
      expect(await refusal(issue(to))).toMatchObject({ status: 404, code: 'receiver-not-found' })
    }
    const issued = await issue('kabid')
    expect(issued.card.holder).toMatchObject({ accountId: 'kabid', jabatan: 'Jabatan kabid' })
    expect(issued.card.disposisi[0]).toMatchObject({ toName: 'Nama kabid', note: 'Mohon selesai hari ini' })
    const disposisiId = issued.card.disposisi[0]?.id ?? ''
    const read = { commandId: randomUUID(), on: { kind: 'case' as const, id: caseId }, disposisiId }
    const { card } = await desk.kabid.disposisi.read.mutate(read)
    expect(card.disposisi[0]?.readAt).toBe(MONDAY.toISOString())
    await desk.kabid.cases.finishStep.mutate(on('teruskan-kabid'))
  })

  test('is not complete until every document has its verdict, may go back, and comes again', async () => {
    const judge = (itemId: string, verdict: 'ada' | 'tidak-ada') =>
      desk.analis.cases.judgeKelengkapan.mutate({ ...on('periksa-dokumen'), itemId, verdict })
    const finish = () => desk.analis.cases.finishStep.mutate({ ...on('periksa-dokumen'), outcomeId: 'benar' })

    expect(await refusal(finish())).toMatchObject({ status: 409, code: 'step-kelengkapan-open' })
    await judge('surat-pengantar', 'tidak-ada')
    const lacking = await refusal(finish())
    expect(lacking.message).toContain('Berkas belum lengkap: Surat Pengantar dari Perangkat Daerah')

    minutesLater(30)
    const { card: returned } = await desk.analis.cases.returnToApplicant.mutate({
      ...on('periksa-dokumen'),
      reasonCode: 'kelengkapan',
      reason: 'Surat pengantar belum dilampirkan',
    })
    expect(returned).toMatchObject({
      status: 'returned',
      returnReason: { text: 'Surat pengantar belum dilampirkan' },
      clock: { running: 'applicant', returnRule: 'aturan-bawaan' },
    })
    minutesLater(60)
    const { card: resumed } = await desk.loket.cases.resume.mutate({ commandId: randomUUID(), caseId })
    expect(resumed.status).toBe('open')
    expect(resumed.clock.applicantMinutes).toBeGreaterThanOrEqual(60)
  })

  test('shows its whole history to those who handle berkas, and its existence to nobody else', async () => {
    const whole = await desk.kabid.cases.byId.query({ caseId })
    expect(whole.events.map(({ type }) => type)).toContain('case.disposisi-issued')
    expect(Object.values(whole.texts)).toEqual(
      expect.arrayContaining(['Mohon selesai hari ini', 'Surat pengantar belum dilampirkan']),
    )
    expect(await refusal(desk.ops.cases.byId.query({ caseId }))).toMatchObject({
      status: 403,
      code: 'role-missing',
    })
    expect((await desk.ops.board.read.query()).cases).toEqual([])
    expect((await desk.kabid.board.read.query()).cases).toHaveLength(1)
    expect(await refusal(desk.kabid.cases.byId.query({ caseId: randomUUID() }))).toMatchObject({
      status: 404,
      code: 'case-not-found',
    })
  })
})

describe('a pengaduan', () => {
  const pengaduanId = randomUUID()
  const record = (officer: string) =>
    desk.loket.pengaduan.record.mutate({
      ...{ commandId: randomUUID(), pengaduanId, sopId, officer },
      channel: 'Kotak saran',
      class: 'permintaan-informasi',
      reporter: { name: 'Warga Contoh', contact: '0800-0000' },
      content: 'Kapan hasilnya keluar?',
    })

  test('goes to an officer who handles pengaduan, due after 5 working days', async () => {
    office.now = MONDAY
    for (const officer of ['nobody', 'kabid']) {
      expect(await refusal(record(officer))).toMatchObject({ status: 404, code: 'officer-not-found' })
    }
    const { card } = await record('sekretaris')
    expect(card).toMatchObject({ number: 'P-0001/2026', status: 'diterima', officerName: 'Nama sekretaris' })
    expect(card.dueAt).toBe('2026-11-30T08:30:00.000Z')
    expect(await refusal(record('sekretaris'))).toMatchObject({ code: 'pengaduan-already-recorded' })
  })

  test('never shows its reporter, and is listed only for those who must act on it', async () => {
    const seen = await desk.sekretaris.board.read.query()
    expect(seen.pengaduan).toHaveLength(1)
    expect(JSON.stringify(seen)).not.toContain('Warga Contoh')
    expect((await desk.kabid.board.read.query()).pengaduan).toEqual([])
  })

  test('is answered once', async () => {
    const answer = () =>
      desk.sekretaris.pengaduan.answer.mutate({ commandId: randomUUID(), pengaduanId, text: 'Hari Jumat.' })
    expect((await answer()).card).toMatchObject({ status: 'ditanggapi', answerText: 'Hari Jumat.' })
    expect(await refusal(answer())).toMatchObject({ status: 409, code: 'pengaduan-already-answered' })
  })
})

test('an upload is planned by ops, released, and its rows keep their values', async () => {
  const runId = randomUUID()
  const hash = 'a'.repeat(64)
  const planned = await desk.ops.uploads.plan.mutate({
    ...{ commandId: randomUUID(), runId, flow: 'siasn-riwayat', workbook: { name: 'riwayat.xlsx', hash } },
    rows: [
      { line: 3, data: { nip: FICTIONAL_NIP, nama: 'Budi' }, state: 'ready' },
      { line: 2, data: { nip: '1' }, state: 'blocked', why: 'nip-invalid' },
    ],
  })
  expect(planned.card).toMatchObject({ total: 2, status: 'planned', counts: { ready: 1, blocked: 1 } })
  const refused = await refusal(desk.ops.uploads.start.mutate({ commandId: randomUUID(), runId }))
  expect(refused).toMatchObject({ status: 409, code: 'upload-not-released' })
  const own = desk.ops.uploads.release.mutate({ commandId: randomUUID(), runId, seen: ['r3'] })
  expect(await refusal(own)).toMatchObject({ status: 403, code: 'upload-own-release' })
  const unseen = desk.kabid.uploads.release.mutate({ commandId: randomUUID(), runId })
  expect(await refusal(unseen)).toMatchObject({ status: 409, code: 'upload-sample-unseen' })
  expect(await desk.kabid.uploads.sample.query({ runId })).toEqual([
    { id: 'r3', line: 3, data: { nip: FICTIONAL_NIP, nama: 'Budi' } },
  ])
  await releaseAsSecond(desk.kabid, runId)
  await desk.ops.uploads.start.mutate({ commandId: randomUUID(), runId })
  const { rows } = await desk.ops.uploads.byId.query({ runId })
  expect(rows.map(({ line, data }) => [line, data.nip])).toEqual([
    [2, '1'],
    [3, FICTIONAL_NIP],
  ])
  expect((await desk.ops.uploads.list.query()).map(({ id }) => id)).toEqual([runId])
  expect(await refusal(desk.kabid.uploads.start.mutate({ commandId: randomUUID(), runId }))).toMatchObject({
    status: 403,
  })
})
