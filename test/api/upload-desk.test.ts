import { createHash, randomUUID } from 'node:crypto'
import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readSheetFile } from '#bridge/files/read-sheet.ts'
import { personOfUpload, personOfUploadFile } from '#shared/domain/person-of-upload.ts'
import type { NamedFile } from '#shared/schema/upload-desk.ts'
import { codeOf } from './code-of.ts'
import { type Office, openOffice } from './office.ts'
import { runLangkah } from './run-langkah.ts'

const sample = new URL('../demo/sample/', import.meta.url).pathname
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const flow = 'siasn-riwayat'

let office: Office
let ops: string
let kabid: string
let workbook: Buffer
let pdfs: ReadonlyMap<string, Buffer>
beforeAll(async () => {
  office = await openOffice()
  ops = await office.person('rina', ['ops'])
  kabid = await office.person('kabid', ['supervisor'])
  workbook = await readFile(join(sample, 'riwayat-kursus.xlsx'))
  const folder = join(sample, 'sertifikat')
  const names = await readdir(folder)
  pdfs = new Map(
    await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name))] as const)),
  )
})
afterAll(() => office[Symbol.asyncDispose]())

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const door = (runId: string, hash = '') => `${office.bridge().url}/documents${hash}?upload=${runId}`
const send = (runId: string, bytes: Uint8Array, { type = 'application/pdf', token = ops } = {}) =>
  fetch(door(runId), {
    method: 'POST',
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': type },
    body: Buffer.from(bytes),
  })
const read = (runId: string, hash: string, token = ops) =>
  fetch(door(runId, `/${hash}`), { headers: { Authorization: `Bearer ${token}` } })

/** Sends the sample through the door, and answers with what names it. */
async function sendAll(runId: string) {
  expect((await send(runId, workbook, { type: XLSX })).status).toBe(200)
  const files: NamedFile[] = []
  for (const [name, bytes] of pdfs) {
    expect((await send(runId, bytes)).status).toBe(200)
    files.push({ name, hash: hashOf(bytes) })
  }
  return { runId, flow, workbook: { name: 'riwayat-kursus.xlsx', hash: hashOf(workbook) }, files }
}

describe('a workbook sent from the panel', () => {
  test('is read as the command line reads it, and comes back with the same notes', async () => {
    const checked = await office.client(ops).uploads.checkWorkbook.query(await sendAll(randomUUID()))
    const { stdout } = await runLangkah(
      ...['--json', '--data', office.dataDir, 'upload', 'check', join(sample, 'riwayat-kursus.xlsx')],
      ...['--flow', flow, '--files', join(sample, 'sertifikat')],
    )
    const byCli = JSON.parse(stdout)
    expect(checked).toMatchObject({ total: 20, ready: 17, problems: byCli.blocked, unused: byCli.unused })
    const theirs = await readFile(byCli.annotated)
    expect(Buffer.from(checked.annotated.base64, 'base64').length).toBe(theirs.length)
    await rm(byCli.annotated)
  })

  test('is planned once, its files kept for as long as the run is, for those who may see it', async () => {
    const sent = await sendAll(randomUUID())
    const { runId } = sent
    const [[name = '', bytes = Buffer.alloc(0)] = []] = pdfs
    expect((await read(runId, hashOf(bytes))).status, 'nothing is given out before the plan').toBe(404)
    const command = { ...sent, commandId: randomUUID() }
    const planned = await office.client(ops).uploads.planWorkbook.mutate(command)
    expect(planned.card).toMatchObject({ total: 20, counts: { ready: 17, blocked: 3 }, plannedBy: 'rina' })
    expect((await office.client(ops).uploads.planWorkbook.mutate(command)).seq).toBe(planned.seq)
    expect(
      await codeOf(office.client(ops).uploads.planWorkbook.mutate({ ...command, commandId: randomUUID() })),
    ).toBe('upload-already-planned')

    await office.restart()
    const now = office.now
    office.now = new Date(Date.now() + 21 * 86_400_000)
    await office.client(office.adminToken).documents.sweep.mutate()
    office.now = now
    const { rows } = await office.client(ops).uploads.byId.query({ runId })
    const own = rows.find(({ data }) => data.berkas === name)
    expect(own).toMatchObject({
      fileHash: hashOf(bytes),
      data: { berkasPath: '', berkasHash: hashOf(bytes) },
    })
    const answer = await read(runId, hashOf(bytes), kabid)
    expect(Buffer.from(await answer.arrayBuffer()).equals(bytes)).toBe(true)
    const clerk = await office.person('tu', ['tu'])
    expect((await read(runId, hashOf(bytes), clerk)).status).toBe(403)
    expect((await read(randomUUID(), hashOf(bytes))).status).toBe(404)
  })

  test('names what the door did not take, and rows that need it stay here', async () => {
    const sent = await sendAll(randomUUID())
    const [first, ...others] = sent.files
    const locked: NamedFile = { name: first?.name ?? '', fault: 'encrypted', size: 12_000 }
    const before = await office.client(ops).uploads.checkWorkbook.query(sent)
    const after = await office
      .client(ops)
      .uploads.checkWorkbook.query({ ...sent, files: [locked, ...others] })
    expect(after.ready).toBe(before.ready - 1)
    expect(after.problems.map(({ code }) => code)).toContain('file-encrypted')
  })

  test.each([
    ['is no workbook', Buffer.from('PK\x03\x04 bukan'), XLSX, 'bukan buku kerja Excel'],
    ['lacks columns', Buffer.from('NIP;Nama\n199004182014021001;Agus\n'), 'text/csv', 'Kolom yang belum ada'],
    ['has only titles', Buffer.from('NIP;Nama;Jenis\n'), 'text/csv', 'hanya berisi judul kolom'],
  ])('that %s is refused in one sentence', async (_what, bytes, type, said) => {
    const runId = randomUUID()
    await send(runId, bytes, { type })
    const asked = { runId, flow, workbook: { name: 'x', hash: hashOf(bytes) }, files: [] }
    await expect(office.client(ops).uploads.checkWorkbook.query(asked)).rejects.toThrow(said)
  })

  test('that says it unpacks to gigabytes is refused before it is unpacked', async () => {
    const runId = randomUUID()
    const bomb = Buffer.from(workbook)
    const at = bomb.lastIndexOf('PK\x01\x02')
    bomb.writeUInt32LE(2_000_000_000, at + 24)
    await send(runId, bomb, { type: XLSX })
    const asked = { runId, flow, workbook: { name: 'x.xlsx', hash: hashOf(bomb) }, files: [] }
    await expect(office.client(ops).uploads.checkWorkbook.query(asked)).rejects.toThrow('terlalu besar')
  })

  test('is for uploads alone, from those who may plan them', async () => {
    const runId = randomUUID()
    expect((await send(runId, workbook, { type: XLSX, token: kabid })).status).toBe(403)
    expect((await send(runId, Buffer.from('halo'), { type: XLSX })).status).toBe(400)
    expect((await send(runId, Buffer.from('%PDF-'))).status).toBe(400)
    const asked = { runId, flow, workbook: { name: 'x.xlsx', hash: 'b'.repeat(64) } }
    expect(await codeOf(office.client(ops).uploads.checkWorkbook.query(asked))).toBe('document-not-found')
  })
})

describe('its blocked rows, from the panel', () => {
  test('go back in one letter, with the workbook that was sent and a paper; a restart loses none of it', async () => {
    const sent = await sendAll(randomUUID())
    const { runId } = sent
    await office.client(ops).uploads.planWorkbook.mutate({ ...sent, commandId: randomUUID() })
    const draft = await office.client(ops).letters.uploadDraft.query({ runId })
    expect(draft).toMatchObject({ lines: draft.rows.map(({ line }) => line), to: [] })
    expect(draft.rows).toHaveLength(3)
    const command = { commandId: randomUUID(), letterId: randomUUID(), runId, to: ['Dinas Contoh'] }
    const { card } = await office.client(ops).letters.draftOfUpload.mutate(command)
    expect((await office.client(ops).letters.draftOfUpload.mutate(command)).card.agenda).toEqual(card.agenda)
    const second = { ...command, commandId: randomUUID(), letterId: randomUUID() }
    expect(await codeOf(office.client(ops).letters.draftOfUpload.mutate(second))).toBe(
      'upload-returned-already',
    )
    await office.restart()

    const { letter } = await office.client(kabid).letters.uploadDraft.query({ runId })
    expect(letter).toEqual({ id: card.id, number: card.agenda.printed })
    const read = (form: 'pdf' | 'xlsx') => office.client(ops).uploads.readReturned.query({ runId, form })
    const pdf = await read('pdf')
    expect(Buffer.from(pdf.base64, 'base64').subarray(0, 5).toString()).toBe('%PDF-')
    const book = Buffer.from((await read('xlsx')).base64, 'base64')
    const { rows } = await readSheetFile({ name: 'x.xlsx', bytes: book })
    const noted = rows.slice(1).map((cells) => String(cells.at(-1)))
    expect(noted.filter((note) => note !== 'Diproses')).toEqual(draft.rows.map(({ message }) => message))
    const hash = card.ofUpload?.hash ?? ''
    const lampiran = await fetch(`${office.bridge().url}/documents/${hash}?letter=${card.id}`, {
      headers: { Authorization: `Bearer ${kabid}` },
    })
    expect(Buffer.from(await lampiran.arrayBuffer()).equals(book), 'with the letter, too').toBe(true)
    const printed = await office
      .client(kabid)
      .papers.make.query({ paper: 'surat-pengembalian-baris', letterId: card.id })
    expect(printed.mediaType).toBe('application/pdf')
  })

  test('a person of a run who is forgotten takes his row and his PDF along, and nobody else’s', async () => {
    const sent = await sendAll(randomUUID())
    const { runId } = sent
    await office.client(ops).uploads.planWorkbook.mutate({ ...sent, commandId: randomUUID() })
    const kept = async () =>
      (await office.client(ops).uploads.byId.query({ runId })).rows.filter(({ fileHash }) => fileHash)
    const [gone, ...others] = await kept()
    if (!gone?.fileHash) throw new Error('no row has a PDF')
    expect(gone.data.nip).toMatch(/^\d{18}$/)
    const { store } = office.bridge().ports
    await store.forget(personOfUploadFile(runId, gone.fileHash))
    await store.forget(personOfUpload(runId))
    await office.restart()
    const status = async (hash = '') => (await read(runId, hash)).status
    expect(await status(gone.fileHash)).toBe(404)
    const [after, ...rest] = await kept()
    expect(after?.data).toEqual({})
    expect(rest).toEqual(others)
    for (const { fileHash } of others) expect(await status(fileHash)).toBe(200)
    expect(await status(sent.workbook.hash), 'the workbook names everybody').toBe(404)
    const verified = await runLangkah('--json', '--data', office.dataDir, 'audit', 'verify')
    expect(JSON.parse(verified.stdout), verified.stderr).toMatchObject({ ok: true })
  })
})

describe('what the panel needs beside it', () => {
  test('every flow has a template with its columns', async () => {
    const flows = await office.client(ops).uploads.flows.query()
    expect(flows.map(({ id, takesFiles }) => [id, takesFiles])).toEqual([
      ['siasn-riwayat', true],
      ['ip-asn', false],
      ['ekinerja-harian', false],
    ])
    for (const { id, jenis } of flows) {
      const [word] = jenis
      const made = await office.client(ops).uploads.template.query({ flow: id, ...(word && { jenis: word }) })
      expect(Buffer.from(made.base64, 'base64').subarray(0, 2).toString()).toBe('PK')
    }
  })

  test("a run is released for the next time the office's clocks show an hour", async () => {
    const sent = await sendAll(randomUUID())
    const { runId } = sent
    await office.client(ops).uploads.planWorkbook.mutate({ ...sent, commandId: randomUUID() })
    const seen = (await office.client(kabid).uploads.sample.query({ runId })).map(({ id }) => id)
    const manners = { tabs: 1, perMinute: 6, hours: 'outside' as const }
    const release = { commandId: randomUUID(), runId, at: '19.00', seen, manners }
    const { card } = await office.client(kabid).uploads.release.mutate(release)
    expect(card).toMatchObject({ status: 'released', slot: '2026-11-23T12:00:00.000Z' })
    expect(await codeOf(office.client(kabid).uploads.readReport.query({ runId, form: 'pdf' }))).toBe(
      'upload-report-missing',
    )
  })
})
