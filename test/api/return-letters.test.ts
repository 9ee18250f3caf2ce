import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { signerOfLetter } from '#bridge/use-cases/letter/signer-of-letter.ts'
import { OrganisationRow } from '#shared/schema/organisation-command.ts'
import { codeOf } from './code-of.ts'
import { type Office, openOffice } from './office.ts'
import { runLangkah } from './run-langkah.ts'

const sopId = 'singkawang-ip-asn'
let office: Office
const tokens: Record<string, string> = {}
const desk = (who: string) => office.client(tokens[who] ?? '')
beforeAll(async () => {
  office = await openOffice()
  const as = (...ids: string[]) => ids.map((id) => `${sopId}/${id}`)
  const counter = as('petugas-administrasi', 'kasubbag', 'sekretaris', 'kepala-badan', 'kabid')
  tokens.tu = await office.person('tu', ['petugas', 'tu', 'supervisor'], counter)
  tokens.analis = await office.person('analis', ['petugas'], as('analis-ahli-muda'))
  tokens.kaban = await office.person('kaban', ['supervisor'])
  tokens.sekretaris = await office.person('sekretaris', ['supervisor'])
})
afterAll(() => office[Symbol.asyncDispose]())

const on = (caseId: string, stepId: string) => ({ commandId: randomUUID(), caseId, stepId })

/** A berkas that waits for the check of its documents. */
async function inCheck(name = 'Dinas Contoh'): Promise<string> {
  const caseId = randomUUID()
  const applicant = { kind: 'opd' as const, name, unit: 'Bidang Umum' }
  await desk('tu').cases.open.mutate({ commandId: randomUUID(), caseId, sopId, applicant })
  for (const stepId of ['sampaikan-berkas', 'agendakan-berkas', 'pilah-berkas', 'terima-kasubbag'])
    await desk('tu').cases.finishStep.mutate(on(caseId, stepId))
  await desk('tu').cases.giveParaf.mutate(on(caseId, 'paraf-sekretaris'))
  await desk('tu').cases.issueDisposisi.mutate({
    ...on(caseId, 'disposisi-kepala-badan'),
    ...{ to: 'analis', instructions: ['Proses'] },
  })
  await desk('tu').cases.finishStep.mutate(on(caseId, 'teruskan-kabid'))
  return caseId
}

async function returned(name?: string): Promise<string> {
  const caseId = await inCheck(name)
  await giveBack(caseId)
  return caseId
}

const giveBack = (caseId: string) =>
  desk('analis').cases.returnToApplicant.mutate({
    ...on(caseId, 'periksa-dokumen'),
    ...{ reasonCode: 'kelengkapan' as const, reason: 'Rekapitulasi belum ada' },
  })
const aDraft = (caseId: string, more: object = {}) => ({
  ...{ commandId: randomUUID(), letterId: randomUUID(), caseId },
  ...more,
})
const sign = (who: string, letterId: string) =>
  desk(who).letters.sign.mutate({ commandId: randomUUID(), letterId })
const provisionals = async () =>
  (await desk('tu').registers.list.query()).find(({ id }) => id === 'surat-keluar-sementara')?.taken ?? 0

describe('the letter that a return leaves with', () => {
  test('is looked at first: nothing is recorded, and no number is taken', async () => {
    const caseId = await inCheck()
    expect(await codeOf(desk('analis').letters.returnDraft.query({ caseId }))).toBe('paper-nothing-returned')
    await giveBack(caseId)
    const before = await provisionals()
    const shown = await desk('analis').letters.returnDraft.query({ caseId })
    expect(shown).toMatchObject({
      ...{ to: ['Dinas Contoh', 'Bidang Umum'], perihal: `Pengembalian berkas ${shown.number}` },
      ...{ summary: 'Rekapitulasi belum ada', rows: [] },
    })
    expect(shown.signer).toBeUndefined()
    expect(await provisionals()).toBe(before)
  })

  test('gets one provisional number, by whomever and however often it is asked for, and one that stays when signed', async () => {
    const caseId = await returned()
    const before = await provisionals()
    const command = aDraft(caseId)
    const { card } = await desk('analis').letters.draftReturn.mutate(command)
    expect(card).toMatchObject({
      ...{ status: 'concept', agenda: { series: 'surat-keluar-sementara' }, returns: { caseId } },
      cases: [{ id: caseId }],
    })
    const { caseFile } = await desk('tu').cases.byId.query({ caseId })
    expect(card.returns?.at).toBe(caseFile.returns.at(-1)?.at)
    expect((await desk('analis').letters.draftReturn.mutate(command)).card).toEqual(card)
    const others = await Promise.all(
      ['tu', 'analis', 'kaban'].map((who) => codeOf(desk(who).letters.draftReturn.mutate(aDraft(caseId)))),
    )
    expect(new Set(others)).toEqual(new Set(['return-letter-there']))
    expect(await provisionals()).toBe(before + 1)
    const signed = await sign('kaban', card.id)
    expect(signed.card).toMatchObject({ status: 'signed', agenda: { series: 'surat-keluar' } })
    const paper = await desk('analis').papers.make.query({ paper: 'surat-pengembalian', caseId })
    expect(paper.mediaType).toBe('application/pdf')
  })

  test('says what a person corrected, on paper too, and names the letter that is printed', async () => {
    const caseId = await returned()
    const said = { to: ['Kepala Dinas Contoh'], perihal: 'Kekurangan berkas', summary: 'Rekap kurang' }
    const { card } = await desk('analis').letters.draftReturn.mutate(aDraft(caseId, said))
    expect(card).toMatchObject(said)
    const wanted = { paper: 'surat-pengembalian' as const, caseId }
    const { ports } = office.bridge()
    const printed = vi.spyOn(ports.papers, 'print')
    await desk('analis').papers.make.query({ ...wanted, letterId: card.id })
    expect(printed.mock.lastCall?.[0]).toMatchObject({
      view: { to: said.to, subject: said.perihal, reason: said.summary, letterNumber: card.agenda.printed },
    })
    const other = await returned()
    const foreign = desk('analis').papers.make.query({ ...wanted, caseId: other, letterId: card.id })
    expect(await codeOf(foreign)).toBe('letter-not-found')
  })

  test('of many who ask at the same moment one gets it', async () => {
    const caseId = await returned()
    const all = Array.from({ length: 8 }, (_, at) => (at % 2 === 0 ? 'tu' : 'analis'))
    const codes = await Promise.all(
      all.map((who) => codeOf(desk(who).letters.draftReturn.mutate(aDraft(caseId)))),
    )
    expect(codes.filter((code) => code !== 'return-letter-there')).toHaveLength(1)
  })

  test('is begun anew once its concept was given up, and for the next return', async () => {
    const caseId = await returned()
    const first = (await desk('analis').letters.draftReturn.mutate(aDraft(caseId))).card
    const cancel = { commandId: randomUUID(), letterId: first.id, reason: 'Salah tujuan' }
    await desk('analis').letters.cancel.mutate(cancel)
    const second = (await desk('analis').letters.draftReturn.mutate(aDraft(caseId))).card
    expect(second.agenda.number).toBe(first.agenda.number + 1)
    await desk('tu').cases.resume.mutate({ commandId: randomUUID(), caseId })
    expect(await codeOf(desk('analis').letters.draftReturn.mutate(aDraft(caseId)))).toBe(
      'paper-nothing-returned',
    )
    let { card } = await desk('tu').cases.byId.query({ caseId })
    while (card.current && card.current.id !== 'periksa-dokumen') {
      const { id: stepId, kind } = card.current
      const { cases } = desk('tu')
      if (kind === 'paraf') await cases.giveParaf.mutate(on(caseId, stepId))
      else if (kind === 'disposisi')
        await cases.issueDisposisi.mutate({
          ...on(caseId, stepId),
          ...{ to: 'analis', instructions: ['Proses'] },
        })
      else await cases.finishStep.mutate(on(caseId, stepId))
      card = (await cases.byId.query({ caseId })).card
    }
    office.now = new Date(office.now.getTime() + 3_600_000)
    await giveBack(caseId)
    const next = (await desk('analis').letters.draftReturn.mutate(aDraft(caseId))).card
    expect(next.returns?.at).not.toBe(second.returns?.at)
  })

  test('of rows tells of those that no letter has told of yet', async () => {
    const caseId = await inCheck()
    const rows = ['Satu', 'Dua', 'Tiga'].map((name) => ({ name: `Pegawai ${name}` }))
    await desk('tu').participants.add.mutate({ commandId: randomUUID(), caseId, rows })
    const giveRowBack = (no: number) =>
      desk('analis').participants.return.mutate({
        ...on(caseId, 'periksa-dokumen'),
        ...{ source: 'applicant', reasonCode: 'kelengkapan', reason: 'SK belum ada' },
        rows: [{ row: { no } }],
      })
    await giveRowBack(2)
    const first = await desk('analis').letters.draftReturn.mutate(aDraft(caseId))
    expect(first.card.returns?.rows?.map(({ no }) => no)).toEqual([2])
    await giveRowBack(3)
    expect(await desk('analis').letters.returnDraft.query({ caseId })).toMatchObject({
      ...{ rows: ['Pegawai Tiga'], summary: '1 nama belum dapat diproses' },
    })
    const second = await desk('analis').letters.draftReturn.mutate(aDraft(caseId))
    expect(second.card.returns?.rows?.map(({ no }) => no)).toEqual([3])
    expect(await codeOf(desk('analis').letters.draftReturn.mutate(aDraft(caseId)))).toBe(
      'return-letter-there',
    )
  })

  test('is not begun by somebody who keeps out of the berkas', async () => {
    const caseId = await returned()
    await desk('tu').cases.recuse.mutate({ commandId: randomUUID(), caseId })
    expect(await codeOf(desk('tu').letters.draftReturn.mutate(aDraft(caseId)))).toBe('person-recused')
  })
})

test('langkah letter return shows the letter, and begins it once it is confirmed', async () => {
  const caseId = await returned('Kecamatan Contoh')
  const { number } = (await desk('tu').cases.byId.query({ caseId })).card
  const run = (...more: string[]) => runLangkah('--data', office.dataDir, 'letter', 'return', number, ...more)
  const before = await provisionals()
  const shown = await run()
  expect(shown).toMatchObject({ code: 0, stdout: expect.stringContaining('Kepada: Kecamatan Contoh') })
  expect(shown.stdout).toContain('--confirm')
  expect(await provisionals()).toBe(before)
  const begun = await run('--signer', '@kaban', '--confirm')
  expect(begun).toMatchObject({ code: 0, stdout: expect.stringContaining('(sementara)') })
  const again = await run('--confirm')
  expect(again).toMatchObject({ code: 1, stderr: expect.stringContaining('sudah punya surat') })
  expect(await provisionals()).toBe(before + 1)
})

test('the head of the unit signs it; before that a Plh stands below it, and after that who signed', async () => {
  const badan = { unitCode: 'badan', unitName: 'BKPSDM Contoh', unitKind: 'badan', from: '2025-01-01' }
  const rows = [
    { ...badan, postCode: 'kaban', title: 'Kepala Badan', head: 'ya', account: 'kaban' },
    { ...badan, postCode: 'sekretaris', title: 'Sekretaris', account: 'sekretaris' },
  ].map((row, at) => OrganisationRow.parse({ ...row, line: at + 2 }))
  const admin = office.client(office.adminToken)
  const { revision } = await admin.organisation.check.query({ rows })
  await admin.organisation.import.mutate({ commandId: randomUUID(), rows, seenRevision: revision })
  const caseId = await returned()
  expect((await desk('tu').letters.returnDraft.query({ caseId })).signer).toEqual({
    ...{ key: 'kaban', jabatan: 'Kepala Badan' },
  })
  const { card } = await desk('tu').letters.draftReturn.mutate(aDraft(caseId))
  const below = async () => {
    const { ports } = office.bridge()
    const letter = await ports.store.find('letter', card.id)
    return letter && signerOfLetter(ports, ports.store, letter)
  }
  expect(await below()).toMatchObject({ jabatan: 'Kepala Badan', name: 'Nama kaban' })
  await desk('tu').organisation.recordActing.mutate({
    commandId: randomUUID(),
    acting: {
      ...{ capacity: 'plh', id: 'plh-1', postId: 'kaban', accountId: 'sekretaris' },
      ...{ from: '2026-11-23', to: '2026-11-27', letter: { number: '800.1/9', on: '2026-11-20' } },
    },
  })
  expect(await below()).toEqual({ jabatan: 'Plh. Kepala Badan', name: 'Nama sekretaris' })
  await sign('sekretaris', card.id)
  office.now = new Date('2026-12-01T01:00:00Z')
  expect(await below()).toEqual({ jabatan: 'Plh. Kepala Badan', name: 'Nama sekretaris' })
})
