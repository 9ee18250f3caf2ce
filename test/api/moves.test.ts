import { randomUUID } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CaseCard } from '#shared/schema/board.ts'
import { kindsSop } from '../samples/kinds-sop.ts'
import { aPdf } from '../samples/some-documents.ts'
import { documentDoor } from './document-door.ts'
import { type Office, openOffice } from './office.ts'

type Client = ReturnType<Office['client']>

/** A built-in SOP that ends after its consultation; here it is the procedure of one step of another. */
const CHILD_SOP = 'kalteng-konsultasi-e-kinerja'
const childRoles = ['kepala-badan', 'kabid', 'jft', 'kasubbag-umpeg', 'jfu-tu'].map(
  (id) => `${CHILD_SOP}/${id}`,
)

let office: Office
let analis: Client
let kaban: Client
let tu: Client
let tuToken: string
beforeAll(async () => {
  office = await openOffice()
  const sit = async (...person: Parameters<Office['person']>) => office.client(await office.person(...person))
  analis = await sit('analis', ['petugas', 'supervisor'], ['contoh/analis', 'contoh/jafung', ...childRoles])
  kaban = await sit('kaban', ['supervisor', 'pengesah-sop'], ['contoh/kaban'])
  tuToken = await office.person('tu', ['tu', 'petugas'])
  tu = office.client(tuToken)
  const sop = kindsSop()
  const steps = sop.steps.map((step) => (step.kind === 'sub-sop' ? { ...step, subSop: CHILD_SOP } : step))
  await mkdir(join(office.dataDir, 'sop'), { recursive: true })
  // A JSON document is a YAML document.
  await writeFile(join(office.dataDir, 'sop', 'contoh.v1.yaml'), JSON.stringify({ ...sop, steps }))
  await office.bridge().ports.catalogue.refresh()
  const version = { sopId: 'contoh', version: 1 }
  const hash = (await tu.sops.status.query()).find(({ id }) => id === 'contoh')?.hash ?? ''
  await tu.sops.submit.mutate({ commandId: randomUUID(), ...version, hash })
  await kaban.sops.publish.mutate({ commandId: randomUUID(), ...version })
}, 60_000)
afterAll(() => office[Symbol.asyncDispose]())

const on = (caseId: string) => ({ commandId: randomUUID(), caseId })
const at = (caseId: string, stepId: string) => ({ ...on(caseId), stepId })

async function openBerkas(): Promise<string> {
  const caseId = randomUUID()
  await tu.cases.open.mutate({
    ...on(caseId),
    sopId: 'contoh',
    applicant: { kind: 'opd', name: 'Dinas Contoh' },
  })
  return caseId
}

/** To the decision of the head, by way of the outside body. */
async function openAtApproval(): Promise<CaseCard> {
  const caseId = await openBerkas()
  await analis.cases.finishStep.mutate(at(caseId, 'siap'))
  await kaban.cases.assignStep.mutate({ ...at(caseId, 'tugas'), holder: 'analis' })
  await analis.cases.finishStep.mutate(at(caseId, 'olah'))
  await analis.cases.skipStep.mutate(at(caseId, 'konsultasi'))
  await analis.cases.sendOutside.mutate({ ...at(caseId, 'usul'), sentOn: '2026-11-20', reference: 'U-17' })
  return (await analis.cases.finishStep.mutate({ ...at(caseId, 'usul'), outcomeId: 'terima' })).card
}

/** What a refused call says. */
async function refusal(call: Promise<unknown>) {
  const error = await call.then(
    () => undefined,
    (reason: unknown) =>
      reason as { data: { httpStatus: number; current?: CaseCard; domain: { code: string } } },
  )
  const { data } = error ?? { data: undefined }
  return { status: data?.httpStatus, code: data?.domain.code, current: data?.current }
}

test('a berkas is held with its reason, goes on, is withdrawn, and taken up again by a supervisor', async () => {
  const caseId = await openBerkas()
  const held = await analis.cases.hold.mutate({ ...on(caseId), waitsFor: 'applicant', reason: 'Ijazah asli' })
  expect(held.card).toMatchObject({
    ...{ status: 'held', clock: { running: 'applicant' } },
    held: { waitsFor: 'applicant', reason: 'Ijazah asli', byName: 'Nama analis' },
  })
  expect((await tu.board.read.query()).cases.some(({ id }) => id === caseId)).toBe(true)
  expect(await refusal(analis.cases.finishStep.mutate(at(caseId, 'siap')))).toMatchObject({
    status: 409,
    code: 'case-held',
  })
  expect((await analis.cases.liftHold.mutate(on(caseId))).card.status).toBe('open')
  await tu.cases.addNote.mutate({ ...on(caseId), text: 'Pemohon mundur lewat telepon' })

  const ended = await tu.cases.withdraw.mutate({ ...on(caseId), reason: 'Mundur' })
  expect(ended.card).toMatchObject({ status: 'ended', ended: { how: 'withdrawn', reason: 'Mundur' } })
  expect((await tu.board.read.query()).cases.some(({ id }) => id === caseId)).toBe(false)
  expect(
    await refusal(tu.cases.reopen.mutate({ ...at(caseId, 'siap'), reason: 'Batal mundur' })),
  ).toMatchObject({
    code: 'role-missing',
  })
  const again = await kaban.cases.reopen.mutate({ ...at(caseId, 'siap'), reason: 'Batal mundur' })
  expect(again.card).toMatchObject({ status: 'open', current: { id: 'siap', visit: 2 } })
  const { texts } = await tu.cases.byId.query({ caseId })
  expect(Object.values(texts).sort()).toEqual(
    ['Batal mundur', 'Ijazah asli', 'Mundur', 'Pemohon mundur lewat telepon'].sort(),
  )
  const log = JSON.stringify(await office.bridge().ports.store.eventsOf('case', caseId))
  expect(log).not.toContain('Mundur')
})

test('a repair wanted by the outside body comes back in a round of its own', async () => {
  const caseId = await openBerkas()
  await analis.cases.finishStep.mutate(at(caseId, 'siap'))
  await kaban.cases.assignStep.mutate({ ...at(caseId, 'tugas'), holder: 'analis' })
  await analis.cases.finishStep.mutate(at(caseId, 'olah'))
  await analis.cases.finishStep.mutate(at(caseId, 'konsultasi'))
  const sent = await analis.cases.sendOutside.mutate({
    ...at(caseId, 'usul'),
    sentOn: '2026-11-20',
    reference: 'U-18',
  })
  expect(sent.card).toMatchObject({
    clock: { running: 'outside' },
    outside: { reference: 'U-18', followUps: 0 },
  })
  const asked = await analis.cases.followUpOutside.mutate({
    ...at(caseId, 'usul'),
    status: 'Validasi usulan',
  })
  expect(asked.card.outside?.lastSeen).toMatchObject({ status: 'Validasi usulan', byName: 'Nama analis' })
  const why = { reasonCode: 'isi' as const, reason: 'Pindaian buram' }
  const back = await analis.cases.sendBack.mutate({ ...at(caseId, 'usul'), ...why })
  expect(back.card).toMatchObject({
    status: 'open',
    current: { id: 'olah' },
    rounds: { applicant: 0, outside: 1 },
  })
})

describe('of two commands given on the same state', () => {
  test('one wins, and the other is shown the berkas as it stands, 12 times out of 12', async () => {
    const cards = await Promise.all(Array.from({ length: 12 }, openAtApproval))
    const answers = await Promise.all(
      cards.map(async ({ id, revision }) => {
        const act = { ...at(id, 'putus'), revision }
        const tries = [
          kaban.cases.giveApproval.mutate({ ...act, outcomeId: 'setuju' }),
          kaban.cases.refuse.mutate({
            ...act,
            commandId: randomUUID(),
            reasonCode: 'isi',
            reason: 'Ditolak',
          }),
        ]
        const refused = await Promise.all(tries.map(refusal))
        return refused.filter(({ code }) => code !== undefined)
      }),
    )
    expect(answers.map((losers) => losers.length)).toEqual(cards.map(() => 1))
    for (const [index, [loser]] of answers.entries()) {
      expect(loser).toMatchObject({ status: 409, code: 'case-changed', current: { id: cards[index]?.id } })
      expect(loser?.current?.revision).toBeGreaterThan(cards[index]?.revision ?? 0)
      expect(loser?.current?.current?.id ?? loser?.current?.ended?.how).toMatch(/^(turunan|refused)$/)
    }
  })
})

describe('a child berkas', () => {
  let parent: string
  beforeAll(async () => {
    const { id } = await openAtApproval()
    parent = id
    await kaban.cases.giveApproval.mutate({ ...at(id, 'putus'), outcomeId: 'setuju' })
  })

  test('that is withdrawn is shown to its parent, which a person takes on', async () => {
    const childId = randomUUID()
    const opened = await analis.cases.openChild.mutate({ ...at(parent, 'turunan'), childId })
    expect(opened.card).toMatchObject({
      current: { id: 'turunan', subSop: CHILD_SOP },
      children: [{ caseId: childId }],
    })
    expect(await refusal(analis.cases.finishStep.mutate(at(parent, 'turunan')))).toMatchObject({
      code: 'child-still-runs',
    })
    const child = (await tu.cases.byId.query({ caseId: childId })).card
    expect(child).toMatchObject({ applicant: { name: 'Dinas Contoh' }, parent: { caseId: parent } })
    await tu.cases.withdraw.mutate({ ...on(childId), reason: 'Salah jenis' })
    const { card } = await tu.cases.byId.query({ caseId: parent })
    expect(card).toMatchObject({
      current: { id: 'turunan' },
      children: [{ caseId: childId, how: 'withdrawn' }],
    })
  })

  test('that is reopened has its parent wait again; where that went on, it is noted there', async () => {
    const children = (await tu.cases.byId.query({ caseId: parent })).caseFile.children ?? []
    const { caseId: childId = '' } = children[0] ?? {}
    const reopen = { ...at(childId, 'terima-permohonan'), reason: 'Ditarik karena salah paham' }
    await analis.cases.reopen.mutate(reopen)
    const again = await tu.cases.byId.query({ caseId: parent })
    expect(again.card.children?.map(({ how }) => how)).toEqual([undefined])
    expect(await refusal(analis.cases.finishStep.mutate(at(parent, 'turunan')))).toMatchObject({
      code: 'child-still-runs',
    })
    const events = () => tu.cases.byId.query({ caseId: parent }).then((whole) => whole.events)
    const seq = (await events()).at(-1)?.seq
    await analis.cases.reopen.mutate(reopen)
    expect((await events()).at(-1)?.seq).toBe(seq)
    await tu.cases.withdraw.mutate({ ...on(childId), reason: 'Salah jenis' })

    const late = await openAtApproval()
    await kaban.cases.giveApproval.mutate({ ...at(late.id, 'putus'), outcomeId: 'setuju' })
    const second = randomUUID()
    await analis.cases.openChild.mutate({ ...at(late.id, 'turunan'), childId: second })
    await tu.cases.withdraw.mutate({ ...on(second), reason: 'Salah jenis' })
    await analis.cases.finishStep.mutate(at(late.id, 'turunan'))
    await analis.cases.reopen.mutate({ ...at(second, 'terima-permohonan'), reason: 'Diminta lagi' })
    const gone = await tu.cases.byId.query({ caseId: late.id })
    expect(gone.card.current?.id).toBe('kabari')
    expect(gone.events.map(({ type }) => type)).toContain('case.child-reopened')
  })

  test('that is done finishes the step of its parent in the same breath', async () => {
    const childId = randomUUID()
    await analis.cases.openChild.mutate({ ...at(parent, 'turunan'), childId })
    const judge = (stepId: string, itemId: string) =>
      analis.cases.judgeKelengkapan.mutate({ ...at(childId, stepId), itemId, verdict: 'ada' })
    await judge('terima-permohonan', 'lembar-konsultasi')
    await analis.cases.finishStep.mutate(at(childId, 'terima-permohonan'))
    await judge('antar-ke-bidang', 'disposisi-dan-lembar')
    await analis.cases.assignStep.mutate({ ...at(childId, 'antar-ke-bidang'), holder: 'analis' })
    await judge('tugaskan-pejabat', 'lembar-konsultasi')
    await analis.cases.assignStep.mutate({ ...at(childId, 'tugaskan-pejabat'), holder: 'analis' })
    await analis.cases.finishStep.mutate(at(childId, 'beri-konsultasi'))
    await judge('nilai-harapan', 'lembar-dan-penjelasan')
    const end = { ...at(childId, 'nilai-harapan'), outcomeId: 'sudah-memenuhi' }
    const done = await analis.cases.finishStep.mutate(end)
    expect(done.card.status).toBe('done')
    expect((await tu.cases.byId.query({ caseId: parent })).card.current?.id).toBe('kabari')
    expect((await analis.cases.finishStep.mutate(end)).seq).toBe(done.seq)
  })
})

test('from the notice to the last handover, with what waits to be taken listed meanwhile', async () => {
  const { id: caseId } = await openAtApproval()
  await kaban.cases.giveApproval.mutate({ ...at(caseId, 'putus'), outcomeId: 'setuju' })
  await analis.cases.finishStep.mutate(at(caseId, 'turunan'))
  const call = { ...at(caseId, 'kabari'), channel: 'whatsapp' as const }
  const missed = await analis.cases.recordNotice.mutate({ ...call, result: 'tidak-tersambung' })
  expect(missed.card.current).toMatchObject({ id: 'kabari', noticeTries: 1 })
  expect(missed.card.current?.noticeText).not.toContain('Dinas Contoh')
  await analis.cases.recordNotice.mutate({ ...call, commandId: randomUUID(), result: 'tersampaikan' })
  const papers = documentDoor(office, tuToken, caseId)
  const [laporan, resi, tanda] = ['laporan', 'resi', 'tanda terima'].map((text) => aPdf(text))
  const keep = async (pdf = aPdf()) => ({ documentHash: await papers.send(pdf) })
  const reported = await keep(laporan)
  await analis.cases.passReport.mutate({ ...at(caseId, 'lapor'), station: 'sekretaris', ...reported })
  await kaban.cases.passReport.mutate({ ...at(caseId, 'lapor'), station: 'kaban' })
  await analis.cases.archive.mutate({ ...at(caseId, 'arsip'), classification: '800.1', place: 'Lemari 3' })
  expect((await tu.cases.untaken.query()).map(({ id }) => id)).toEqual([caseId])
  const kuasa = { receiver: 'kuasa' as const, receiverName: 'Siti Aminah', proof: 'Resi 17' }
  const [sent, taken] = [await keep(resi), await keep(tanda)]
  await analis.cases.handOver.mutate({ ...at(caseId, 'serah'), channel: 'kurir', ...kuasa, ...sent })
  const closed = await analis.cases.handOver.mutate({ ...at(caseId, 'kirim'), channel: 'pos', ...taken })
  expect(closed.card.status).toBe('closed')
  expect(await tu.cases.untaken.query()).toEqual([])
  const { texts } = await tu.cases.byId.query({ caseId })
  expect(Object.values(texts)).toEqual(expect.arrayContaining(['U-17', 'Lemari 3', 'Siti Aminah', 'Resi 17']))

  await office.restart()
  const read = await Promise.all([reported, sent, taken].map(({ documentHash }) => papers.read(documentHash)))
  expect(read).toEqual([laporan, resi, tanda])
})
