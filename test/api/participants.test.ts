import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { MONDAY } from '../factories.ts'
import { aPdf } from '../samples/some-documents.ts'
import {
  type CollectiveDesk,
  codeOf,
  nipOf,
  openCollectiveDesk,
  outcomes,
  pasted,
} from './collective-desk.ts'
import { documentDoor } from './document-door.ts'

const count = 60

let desk: CollectiveDesk
let arsiparis: string
beforeAll(async () => {
  desk = await openCollectiveDesk()
  arsiparis = await desk.office.person('arsiparis', ['tu'])
})
afterAll(() => desk.office[Symbol.asyncDispose]())

const nos = (...rows: number[]) => rows.map((no) => ({ no }))
const allBut = (...left: number[]) =>
  nos(...Array.from({ length: count }, (_, at) => at + 1).filter((no) => !left.includes(no)))

describe('a letter with 60 names, from the counter to its report', () => {
  let caseId = ''
  const on = (stepId: string) => ({ commandId: randomUUID(), caseId, stepId })
  const list = (filter: object = {}) => desk.seat('analis').participants.list.query({ caseId, ...filter })
  const receipts = () => documentDoor(desk.office, arsiparis, caseId)

  test('is pasted from Excel; nothing is added before it is confirmed', async () => {
    desk.office.now = MONDAY
    caseId = await desk.openCollective()
    const text = `${pasted(count)}\r\n61\tRusak\t1.98703E+17\tIII/a\tAnalis\tDinas Contoh`
    const looked = await desk.seat('loket').participants.checkPaste.query({ caseId, text })
    expect(looked).toMatchObject({ kind: 'rows', problems: [{ line: 62, column: 'NIP' }] })
    expect((await list()).total).toBe(0)
    const { added } = await desk.takeIn(caseId, text)
    expect(outcomes(added.rows)).toEqual({ changed: count })
    expect(added.card.participants).toMatchObject({ total: count, going: count })
    const again = await desk.seat('loket').participants.checkPaste.query({ caseId, text: pasted(1) })
    expect(again).toMatchObject({ ready: [], problems: [{ code: 'nip-here-already' }] })
  })

  test('gets its agenda number, paraf and disposisi once', async () => {
    for (const stepId of ['sampaikan-berkas', 'agendakan-berkas', 'pilah-berkas'])
      await desk.seat('loket').cases.finishStep.mutate(on(stepId))
    await desk.seat('kasubbag').cases.finishStep.mutate(on('terima-kasubbag'))
    await desk.seat('sekretaris').cases.giveParaf.mutate(on('paraf-sekretaris'))
    const instructions = ['Proses sesuai ketentuan']
    await desk.seat('kaban').cases.issueDisposisi.mutate({
      ...on('disposisi-kepala-badan'),
      to: 'kabid',
      instructions,
    })
    const { card } = await desk.seat('kabid').cases.finishStep.mutate(on('teruskan-kabid'))
    expect(card.current?.id).toBe('periksa-dokumen')
  })

  test('is found by the NIP of a row on the page of that person, and the card names the row', async () => {
    const found = await desk.seat('analis').cases.byNip.query({ nip: nipOf(17) })
    expect(found.cases).toMatchObject([
      { card: { id: caseId, row: { no: 17, total: count, name: 'Pegawai Contoh 17', isWithBerkas: true } } },
    ])
    expect(JSON.stringify(found).length).toBeLessThan(40_000)
  })

  test('lets the complete rows go on while three are returned, one is refused and one withdrawn', async () => {
    const documents = { 'surat-pengantar': 'ada', 'laporan-rekapitulasi': 'ada' } as const
    const judge = (items: Record<string, 'ada' | 'tidak-ada'>, rows: { no: number }[]) =>
      desk.seat('analis').participants.judge.mutate({ ...on('periksa-dokumen'), items, rows })
    const finish = () =>
      desk.seat('analis').cases.finishStep.mutate({ ...on('periksa-dokumen'), outcomeId: 'benar' })

    expect(await codeOf(finish())).toBe('participants-open')
    await judge(documents, allBut(5, 6, 7))
    await judge({ 'laporan-rekapitulasi': 'tidak-ada' }, nos(5, 6, 7))
    expect(await codeOf(finish())).toBe('participants-lacking')

    const command = {
      ...on('periksa-dokumen'),
      ...{ reasonCode: 'kelengkapan' as const, reason: 'Rekapitulasi belum ada' },
      rows: [
        { row: { no: 5 } },
        { row: { nip: nipOf(6) } },
        { row: { no: 7 }, reason: 'Rekapitulasi tidak terbaca' },
      ],
    }
    const returned = await desk.seat('analis').participants.return.mutate(command)
    expect(outcomes(returned.rows)).toEqual({ changed: 3 })
    expect(returned.card).toMatchObject({ status: 'open', clock: { running: 'office' } })
    expect(await desk.seat('analis').participants.return.mutate(command)).toEqual(returned)

    const reason = { reasonCode: 'isi' as const, reason: 'Tidak memenuhi syarat' }
    await desk
      .seat('analis')
      .participants.refuse.mutate({ ...on('periksa-dokumen'), ...reason, rows: nos(8) })
    await desk.seat('loket').participants.withdraw.mutate({ commandId: randomUUID(), caseId, rows: nos(9) })
    const { card } = await finish()
    expect(card).toMatchObject({
      current: { id: 'unggah-ip-asn' },
      participants: { total: 60, going: 55, returned: 3, refused: 1, withdrawn: 1 },
    })
  })

  test('has one letter that says who lacks what', async () => {
    const letter = await desk.seat('loket').participants.returnLetter.query({ caseId })
    expect(letter).toMatchObject({ applicant: 'Dinas Contoh' })
    expect(letter.rows.map(({ no, nip, reason }) => [no, nip, reason])).toEqual([
      [5, nipOf(5), 'Rekapitulasi belum ada'],
      [6, nipOf(6), 'Rekapitulasi belum ada'],
      [7, nipOf(7), 'Rekapitulasi tidak terbaca'],
    ])
    expect(letter.rows[0]?.lacking).toEqual([expect.stringContaining('Laporan/Rekapitulasi')])
  })

  test('holds the nomor usulan and the status that the portal shows of each row', async () => {
    const numbers = Array.from({ length: 55 }, (_, at) => at + 1)
      .filter((no) => no < 5 || no > 9)
      .map((no) => ({ row: { nip: nipOf(no) }, nomorUsulan: `SIASN-${no}` }))
    const numbered = await desk.seat('analis').participants.setNomorUsulan.mutate({
      ...{ commandId: randomUUID(), caseId },
      rows: [
        ...numbers,
        { row: { nip: nipOf(99) }, nomorUsulan: 'SIASN-99' },
        { row: { no: 60 }, nomorUsulan: 'SIASN-1' },
      ],
    })
    expect(outcomes(numbered.rows)).toEqual({ changed: 50, unknown: 1, refused: 1 })

    const see = (status: number | string, ...keys: string[]) =>
      keys.map((nomorUsulan) => ({ row: { nomorUsulan }, status }))
    const record = (rows: { row: { nomorUsulan: string }; status: number | string }[]) =>
      desk.seat('analis').participants.recordStatuses.mutate({ commandId: randomUUID(), caseId, rows })
    await record(see(12, 'SIASN-1', 'SIASN-2'))
    const { rows } = await record([
      ...see('terima usulan', 'SIASN-1'),
      ...see(5, 'SIASN-2'),
      ...see(5, 'SIASN-77'),
    ])
    expect(rows.map(({ outcome }) => outcome)).toEqual(['same', 'changed', 'unknown'])
    expect(rows[0]?.message).toBe('Baris 1 sudah tercatat begitu; tidak perlu dicatat lagi.')
    expect((await list({ text: 'SIASN-2' })).rows[0]).toMatchObject({
      no: 2,
      portal: { code: 5, label: 'Perbaikan Dokumen', byName: 'Nama analis' },
    })
  })

  test('ends with its report, and the repaired rows come after it without a second paraf', async () => {
    desk.office.now = new Date(desk.office.now.getTime() + 90 * 60_000)
    const two = { commandId: randomUUID(), caseId, rows: nos(5, 6) }
    const { card } = await desk.seat('loket').participants.resume.mutate(two)
    expect(card.participants).toMatchObject({ going: 55, behind: 2, returned: 1 })
    const [own] = (await desk.seat('analis').cases.byNip.query({ nip: nipOf(5) })).cases
    expect(own?.card).toMatchObject({
      row: { no: 5, isWithBerkas: false },
      current: { id: 'periksa-dokumen' },
      clock: { running: 'office' },
    })
    await desk.seat('analis').cases.finishStep.mutate(on('unggah-ip-asn'))
    await desk.seat('analis').cases.finishStep.mutate(on('buat-laporan'))
    await desk.seat('analis').cases.judgeKelengkapan.mutate({
      ...on('sampaikan-laporan'),
      itemId: 'laporan-ip-asn',
      verdict: 'ada',
    })
    const pass = (station: string) =>
      desk.seat('analis').cases.passReport.mutate({ ...on('sampaikan-laporan'), station })
    await pass('analis-ahli-muda')
    await pass('kabid')
    expect((await pass('kepala-badan')).card.status).toBe('done')

    const finish = (stepId: string, outcomeId?: string) =>
      desk.seat('analis').participants.finishStep.mutate({
        ...on(stepId),
        ...(outcomeId && { outcomeId }),
        rows: nos(5, 6),
      })
    const items = { 'surat-pengantar': 'ada', 'laporan-rekapitulasi': 'ada' } as const
    expect(outcomes((await finish('periksa-dokumen', 'benar')).rows)).toEqual({ refused: 2 })
    await desk.seat('analis').participants.judge.mutate({ ...on('periksa-dokumen'), items, rows: nos(5, 6) })
    for (const [stepId, outcomeId] of [
      ['periksa-dokumen', 'benar'],
      ['unggah-ip-asn'],
      ['buat-laporan'],
    ] as const)
      expect(outcomes((await finish(stepId, outcomeId)).rows)).toEqual({ changed: 2 })
    await desk.seat('analis').participants.judge.mutate({
      ...on('sampaikan-laporan'),
      items: { 'laporan-ip-asn': 'ada' },
      rows: nos(5, 6),
    })
    const { card: ended } = await finish('sampaikan-laporan')
    expect(ended).toMatchObject({ participants: { going: 55, behind: 0, returned: 1, done: 2 } })
    expect([ended.signings.length, ended.disposisi.length]).toEqual([1, 1])
    const [row] = (await list({ text: nipOf(5) })).rows
    expect(row).toMatchObject({ rounds: { applicant: 1, outside: 0 }, applicantMinutes: 90, isUntaken: true })
  })

  test('hands its results over row by row, and closes when no row is left', async () => {
    const close = () =>
      desk.seat('loket').cases.close.mutate({ commandId: randomUUID(), caseId, channel: 'langsung' })
    expect(await codeOf(close())).toBe('participants-behind')
    await desk.seat('loket').participants.withdraw.mutate({
      commandId: randomUUID(),
      caseId,
      reason: 'Pensiun',
      rows: nos(7),
    })
    await desk.seat('analis').participants.recordResults.mutate({
      ...{ commandId: randomUUID(), caseId },
      rows: [{ row: { no: 1 }, number: '800/12/2026', on: '2026-11-23' }],
    })
    const proofHash = await receipts().send(aPdf('tanda terima'))
    const handed = await desk.seat('loket').participants.handOver.mutate({
      ...{
        commandId: randomUUID(),
        caseId,
        channel: 'langsung',
        receiverName: 'Rina',
        kuasa: true,
        proofHash,
      },
      rows: allBut(60),
    })
    expect(outcomes(handed.rows)).toEqual({ changed: 56, refused: 3 })
    expect((await list({ untaken: true })).rows.map(({ no }) => no)).toEqual([60])
    expect((await close()).card.status).toBe('closed')
    expect(
      await codeOf(
        desk.seat('loket').participants.resume.mutate({ commandId: randomUUID(), caseId, rows: nos(7) }),
      ),
    ).toBe('case-closed')
  })

  test('is the same after a restart, and keeps no name outside what can be forgotten', async () => {
    const before = await list()
    await desk.office.restart()
    expect(await list()).toEqual(before)
    const proofHash = before.rows.find(({ no }) => no === 5)?.handover?.proofHash
    expect(await receipts().read(proofHash ?? '')).toEqual(aPdf('tanda terima'))
    const { events } = await desk.seat('kabid').cases.byId.query({ caseId })
    const rowEvents = await desk.office.bridge().ports.store.eventsOf('participants', caseId)
    expect(rowEvents.length).toBeGreaterThan(10)
    const log = JSON.stringify([events, rowEvents])
    for (const secret of ['Pegawai Contoh', nipOf(5), 'Rekapitulasi', 'Rina', 'Pensiun', 'SIASN-1'])
      expect(log).not.toContain(secret)
    await desk.office.bridge().ports.store.forget(`person:${caseId}:5`)
    expect((await list({ state: 'done' })).rows.map(({ no, name }) => [no, name])).toEqual([
      [5, undefined],
      [6, 'Pegawai Contoh 6'],
    ])
  })

  test('is found by a nomor usulan until the person it belongs to is forgotten', async () => {
    const found = async () => (await desk.seat('analis').cases.search.query({ text: 'siasn-12' })).total
    expect((await list({ text: 'SIASN-12' })).rows.map(({ no }) => no)).toEqual([12])
    expect(await found()).toBe(1)
    await desk.office.bridge().ports.store.forget(`person:${caseId}:12`)
    expect(await found()).toBe(0)
    expect((await list({ text: 'SIASN-12' })).rows).toEqual([])
  })
})
