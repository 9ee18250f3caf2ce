import { randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sweepUploadEvidence } from '#bridge/use-cases/sweep-upload-evidence.ts'
import { inspectDocument } from '#shared/documents/inspect-document.ts'
import { documentDoor } from './document-door.ts'
import { type Office, openOffice } from './office.ts'
import { runLangkah } from './run-langkah.ts'
import { releaseAsSecond } from './second-person.ts'

const SOP = 'singkawang-ip-asn'
const NIPS = ['199004182014021001', '198703152010012005']
const values = {
  ...{ Kualifikasi: '20', Kompetensi: '30', Kinerja: '25', Disiplin: '5', Subtotal: '80' },
  ...{ Kategori: 'Sedang', Tahun: '2026' },
}

let office: Office
let analis: ReturnType<Office['client']>
let token: string
let caseId: string
beforeAll(async () => {
  office = await openOffice()
  token = await office.person('analis', ['ops', 'petugas'], [`${SOP}/analis-ahli-muda`])
  analis = office.client(token)
  caseId = await berkasInUpload()
})
afterAll(() => office[Symbol.asyncDispose]())

const langkah = async (...args: string[]) => {
  const { code, stdout, stderr } = await runLangkah('--json', '--data', office.dataDir, ...args)
  expect(code, stderr).toBe(0)
  return JSON.parse(stdout)
}

test('Laporan Data IP-ASN comes as XLSX and PDF, and its PDF into the berkas whose upload step it ends', async () => {
  const early: string[] = []
  const runId = await readRun(async (id) => {
    early.push((await langkah('upload', 'report', id)).step.kegiatan)
  })
  expect(early).toHaveLength(1)
  const copy = join(office.dataDir, 'salinan.pdf')
  const made = await langkah('upload', 'report', runId, '--out', copy)
  expect(made).toMatchObject({ report: copy, paper: expect.stringMatching(/laporan-hasil-upload\.pdf$/) })
  const pdf = await readFile(copy)
  expect(inspectDocument(pdf, 'pdf')).toEqual({ ok: true, kind: 'pdf' })

  const night = /^1 sudah tampil di portal, 1 perlu dicek manual; selesai 23-11-2026 /
  expect((await langkah('upload', 'status', runId)).summary).toMatch(night)
  expect(await langkah('upload', 'status')).toMatchObject([
    { run: runId, summary: expect.stringMatching(night) },
  ])

  expect(await analis.uploads.troubled.query({ runId })).toEqual([
    { line: 3, state: 'needs-person', reason: expect.stringContaining('tidak ada di daftar nilai IP-ASN') },
  ])
  const told = (await analis.notices.list.query({ language: 'en' })).filter(({ kind }) => kind === 'night')
  expect(told).toMatchObject([
    { number: 'ip-asn.csv', kegiatan: expect.stringMatching(/^1 shown in the portal.*23-11-2026/) },
  ])
  office.now = new Date(office.now.getTime() + 6 * 86_400_000)
  expect(await analis.notices.list.query(), 'no news any more').toEqual([])
  office.now = new Date(office.now.getTime() - 6 * 86_400_000)

  const { run } = await analis.uploads.byId.query({ runId })
  const { report } = run
  if (!report?.paper) throw new Error('the run has no paper')
  const hash = report.paper.hash
  const { caseFile, texts } = await analis.cases.byId.query({ caseId })
  const { documents = [], uploadProofs } = caseFile
  expect(documents).toMatchObject([{}, { hash, kind: 'pdf', stepId: 'unggah-ip-asn' }])
  expect(documents.map(({ labelId }) => texts[labelId])).toEqual([
    'Laporan Hasil Upload',
    expect.stringMatching(/^Laporan Hasil Upload, menggantikan yang dilampirkan 23-11-2026 \d\d\.\d\d$/),
  ])
  expect(uploadProofs).toMatchObject([{ runId }, { runId, hash: report.hash, stepId: 'unggah-ip-asn' }])
  expect(caseFile.current, 'the account of the computer is no pelaksana of the step').toBe('unggah-ip-asn')
  const kept = await documentDoor(office, token, caseId).read(hash)
  expect(kept?.equals(pdf)).toBe(true)

  for (const form of ['pdf', 'xlsx'] as const) {
    const read = await analis.uploads.readReport.query({ runId, form })
    const { file: place } = form === 'pdf' ? report.paper : report
    expect(Buffer.from(read.base64, 'base64').equals(await readFile(join(office.dataDir, place)))).toBe(true)
  }

  const again = await langkah('upload', 'report', runId)
  expect(again.step).toMatchObject({ berkas: '0007/2026', finished: false })
  expect((await analis.uploads.byId.query({ runId })).run.report, 'nothing new is told').toEqual(report)
  expect((await analis.cases.byId.query({ caseId })).caseFile.documents).toHaveLength(2)

  const { file, paper } = report
  await analis.uploads.attachReport.mutate({ commandId: randomUUID(), runId, file, hash: report.hash, paper })
  const after = await analis.cases.byId.query({ caseId })
  expect(after.caseFile.current).toBe('buat-laporan')
  expect(after.caseFile.documents, 'the same paper is there once').toHaveLength(2)
})

test('a paper that is not what was just made is attached to nothing', async () => {
  const runId = await readRun()
  await office.client(office.adminToken).uploads.byId.query({ runId })
  const file = join('uploads', runId, 'laporan-hasil-upload.pdf')
  const attach = { commandId: randomUUID(), runId, file: 'laporan.xlsx', hash: 'a'.repeat(64) }
  const paper = { file, hash: 'b'.repeat(64) }
  await expect(analis.uploads.attachReport.mutate({ ...attach, paper })).rejects.toThrow(
    'tidak ada atau bukan yang baru dibuat',
  )
  const { run } = await analis.uploads.byId.query({ runId })
  expect(run.report).toBeUndefined()
})

test('evidence goes when the office has kept it long enough, once, and says so; reports and digests stay', async () => {
  const runId = await readRun()
  await langkah('upload', 'report', runId)
  const { run } = await analis.uploads.byId.query({ runId })
  const folder = join(office.dataDir, 'uploads', runId)
  const place = (name: string) => join(folder, name)
  await mkdir(place('latihan'))
  const evidence = ['r2.png', 'latihan/r2.png', 'salinan.pdf']
  const lay = () => Promise.all(evidence.map((name) => writeFile(place(name), 'bukti')))
  await lay()
  const there = async () => (await readdir(folder, { recursive: true })).sort()
  const before = await there()
  const [start, days] = [office.now, (count: number) => new Date(start.getTime() + count * 86_400_000)]
  const sweepAfter = async (count: number) => {
    office.now = days(count)
    await sweepUploadEvidence(office.bridge().ports)
    office.now = start
  }
  await writeFile(join(office.dataDir, 'kantor.yaml'), 'version: 1\nlines: [A]\nevidence: { keepDays: 60 }\n')
  await office.restart()
  analis = office.client(token)
  await sweepAfter(59)
  expect(await there()).toEqual(before)
  await sweepAfter(61)
  const kept = before.filter((name) => !evidence.includes(name.replaceAll('\\', '/')))
  expect(await there()).toEqual(kept)
  expect(kept).toContain('laporan-hasil-upload.pdf')
  await lay() // as if the first sweep had been cut short
  await sweepAfter(62)
  expect(await there()).toEqual(kept)
  const events = await office.bridge().ports.store.eventsOf('upload', runId)
  const swept = events.filter(({ type }) => type === 'upload.evidence-swept')
  expect(swept).toMatchObject([{ files: 3, bytes: 15, keepDays: 60, actorId: 'langkah' }])
  const after = (await analis.uploads.byId.query({ runId })).run
  expect(after.report).toEqual(run.report)
  expect(after.rows).toEqual(run.rows)
})

/** A berkas that was running when the office began with Langkah, in the step that uploads. */
async function berkasInUpload(): Promise<string> {
  const file = join(office.dataDir, 'berjalan.csv')
  await writeFile(file, `Nomor agenda;SOP;Langkah;Jenis pemohon;NIP;Nama\n7;${SOP};9;ASN;;Sari Contoh`)
  const { mark } = await langkah('mulai', 'berkas', file)
  await langkah('mulai', 'berkas', file, '--confirm', mark)
  const [id = ''] = await analis.cases.byNumber.query({ number: '0007/2026' })
  return id
}

/** A run that has read one NIP in SIASN and not found the other. */
async function readRun(midway: (runId: string) => Promise<void> = async () => {}): Promise<string> {
  const file = join(office.dataDir, 'ip-asn.csv')
  await writeFile(file, ['NIP;Nama', ...NIPS.map((nip) => `${nip};Nama Contoh`)].join('\n'))
  const { run: runId } = await langkah('upload', 'plan', file, '--flow', 'ip-asn', '--case', caseId)
  await releaseAsSecond(analis, runId)
  const { token: lease } = await analis.uploads.lease.mutate({
    ...{ commandId: randomUUID(), runId, holder: 'uji', seconds: 60 },
  })
  const own = () => ({ commandId: randomUUID(), runId, token: lease })
  await analis.uploads.start.mutate({ commandId: randomUUID(), runId })
  const { rows } = await analis.uploads.byId.query({ runId })
  const [first, second] = rows.map(({ id: rowId }) => rowId)
  if (first === undefined || second === undefined) throw new Error('the run has not two rows')
  const proof = { text: 'Subtotal: 80', readAt: office.now.toISOString(), values }
  await analis.uploads.changeRow.mutate({ ...own(), rowId: first, state: 'proven', proof })
  await midway(runId)
  await analis.uploads.changeRow.mutate({
    ...{ ...own(), rowId: second, state: 'needs-person' },
    why: 'value-not-found',
  })
  await analis.uploads.changeStatus.mutate({ ...own(), status: 'finished' })
  return runId
}
