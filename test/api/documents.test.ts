import { createHash, randomUUID } from 'node:crypto'
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { OfficeCatalogue } from '#bridge/files/load-catalogue.ts'
import { FICTIONAL_NIP } from '../factories.ts'
import { aJpeg, aPdf, aPng } from '../samples/some-documents.ts'
import { type Office, openOffice } from './office.ts'
import { rawRequest } from './raw-request.ts'
import { runLangkah } from './run-langkah.ts'

let office: Office
let tu: string
let caseId: string
beforeAll(async () => {
  office = await openOffice()
  tu = await office.person('tu', ['tu'])
  caseId = await openCase()
})
afterAll(() => office[Symbol.asyncDispose]())

async function openCase(): Promise<string> {
  const { card } = await office.client(tu).cases.open.mutate({
    ...{ commandId: randomUUID(), caseId: randomUUID(), sopId: 'singkawang-ip-asn' },
    applicant: { kind: 'asn', name: 'Budi Santoso', nip: FICTIONAL_NIP },
  })
  return card.id
}

interface Sent {
  readonly type?: string
  readonly token?: string
  readonly about?: string
}

function send(bytes: Uint8Array, { type = 'application/pdf', token = tu, about = caseId }: Sent = {}) {
  return fetch(`${office.bridge().url}/documents?case=${about}`, {
    method: 'POST',
    headers: { 'Content-Type': type, Authorization: `Bearer ${token}` },
    body: Buffer.from(bytes),
  })
}

function get(hash: string, { token = tu, about = caseId }: Sent = {}) {
  return fetch(`${office.bridge().url}/documents/${hash}?case=${about}`, {
    headers: { Authorization: `Bearer ${token}` },
  })
}

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

const attach = (hash: string, token = tu) =>
  office
    .client(token)
    .documents.attach.mutate({ commandId: randomUUID(), caseId, hash, label: 'Surat pengantar' })

describe('a document', () => {
  test.each([
    ['application/pdf', 'pdf', aPdf('utuh')],
    ['image/jpeg', 'jpg', aJpeg()],
    ['image/png', 'png', aPng()],
    [
      'application/pdf',
      'pdf',
      Buffer.concat([Buffer.from('%PDF-1.4\n%'), Buffer.alloc(6_000_000, 65), aPdf().subarray(8)]),
    ],
  ])('sent as %s is attached, and comes back as it was', async (type, kind, bytes) => {
    const kept = await send(bytes, { type })
    expect(await kept.json()).toEqual({ hash: hashOf(bytes), kind, size: bytes.length })
    await attach(hashOf(bytes))
    const answer = await get(hashOf(bytes))
    expect(Buffer.from(await answer.arrayBuffer()).equals(bytes)).toBe(true)
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': type,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'content-disposition': `attachment; filename="lampiran-${hashOf(bytes).slice(0, 12)}.${kind}"`,
    })
  })

  test('its label is for those who may see the berkas, and lies in no event', async () => {
    const bytes = aPdf('label')
    await send(bytes)
    await attach(hashOf(bytes))
    const whole = await office.client(tu).cases.byId.query({ caseId })
    const document = whole.caseFile.documents?.find(({ hash }) => hash === hashOf(bytes))
    expect(whole.texts[document?.labelId ?? '']).toBe('Surat pengantar')
    expect(JSON.stringify(whole.events)).not.toContain('Surat pengantar')
  })

  test('attached by mistake it is marked, and can still be read', async () => {
    const bytes = aPdf('keliru')
    await send(bytes)
    await attach(hashOf(bytes))
    const documentOf = async () => {
      const { caseFile, texts } = await office.client(tu).cases.byId.query({ caseId })
      const document = caseFile.documents?.find(({ hash }) => hash === hashOf(bytes))
      return { document, reason: texts[document?.voided?.reasonId ?? ''] }
    }
    const { document } = await documentOf()
    await office.client(tu).documents.void.mutate({
      ...{ commandId: randomUUID(), caseId, documentId: document?.id ?? '', reason: 'Milik orang lain' },
    })
    expect(await documentOf()).toMatchObject({
      document: { voided: { by: 'tu' } },
      reason: 'Milik orang lain',
    })
    expect((await get(hashOf(bytes))).status).toBe(200)
  })

  test('that was never sent cannot be attached', async () => {
    await expect(attach('c'.repeat(64))).rejects.toThrow('Dokumen tidak ada pada berkas atau surat ini')
  })

  test('of one berkas is not to be had by naming another', async () => {
    const bytes = aPdf('lain')
    await send(bytes)
    await attach(hashOf(bytes))
    const other = await openCase()
    expect((await get(hashOf(bytes), { about: other })).status).toBe(404)
    expect((await get(hashOf(bytes), { about: randomUUID() })).status).toBe(404)
  })

  test('of a letter is for those who may see the letter, once it names the scan', async () => {
    const letterId = randomUUID()
    const bytes = aPdf('surat masuk')
    const letter = { sender: 'Dinas Contoh', number: '800/1', perihal: 'Usulan', letterOn: '2026-11-20' }
    await office.client(tu).letters.register.mutate({ ...letter, commandId: randomUUID(), letterId })
    const at = (hash: string) => `${office.bridge().url}/documents${hash}?letter=${letterId}`
    const headers = { Authorization: `Bearer ${tu}`, 'Content-Type': 'application/pdf' }
    const kept = await fetch(at(''), { method: 'POST', headers, body: Buffer.from(bytes) })
    expect(await kept.json()).toMatchObject({ hash: hashOf(bytes) })
    const read = () => fetch(at(`/${hashOf(bytes)}`), { headers })
    expect((await read()).status).toBe(404)
    await office
      .client(tu)
      .letters.amend.mutate({ commandId: randomUUID(), letterId, scans: [hashOf(bytes)] })
    expect(Buffer.from(await (await read()).arrayBuffer()).equals(bytes)).toBe(true)
    expect((await get(hashOf(bytes))).status).toBe(404)
  })

  test('kept but not attached is not given out', async () => {
    const bytes = aPdf('belum')
    expect((await send(bytes)).status).toBe(200)
    expect((await get(hashOf(bytes))).status).toBe(404)
  })
})

describe('who may not', () => {
  test.each([
    ['without a token', '', 401],
    ['with a token of nobody', 'x'.repeat(43), 401],
  ])('%s nothing is taken and nothing given', async (_who, token, status) => {
    expect((await send(aPdf('tamu'), { token })).status).toBe(status)
    expect((await get(hashOf(aPdf('utuh')), { token })).status).toBe(status)
  })

  test('who may not see the berkas finds none', async () => {
    const ops = await office.person('ops', ['ops'])
    const sent = await send(aPdf('ops'), { token: ops })
    expect([sent.status, (await get(hashOf(aPdf('utuh')), { token: ops })).status]).toEqual([404, 404])
    expect(await sent.json()).toMatchObject({ error: { code: 'case-not-found' } })
  })
})

describe('what is refused', () => {
  test.each([
    ['empty', Buffer.alloc(0), 'application/pdf', 400, 'document-empty'],
    ['a DOCX', Buffer.from('PK\x03\x04'), 'application/pdf', 415, 'document-kind-refused'],
    ['a JPG that says it is a PDF', aJpeg(), 'application/pdf', 415, 'document-disguised'],
    [
      'encrypted',
      Buffer.from('%PDF-1.4\n/Encrypt 1 0 R\nstartxref\n9\n%%EOF'),
      'application/pdf',
      400,
      'document-encrypted',
    ],
    ['cut off', aPdf().subarray(0, -10), 'application/pdf', 400, 'document-damaged'],
    ['a web page as a picture', Buffer.from('<html>'), 'image/png', 415, 'document-kind-refused'],
    ['of another type', aPdf(), 'text/html', 415, undefined],
    ['as a form', aPdf(), 'multipart/form-data; boundary=x', 415, undefined],
  ])('%s: nothing is kept', async (_what, bytes, type, status, code) => {
    const before = await filesIn()
    const answer = await send(bytes, { type })
    expect(answer.status).toBe(status)
    const { error } = (await answer.json()) as { error: { code?: string; message?: string } }
    expect(error.code).toBe(code)
    if (code) expect(error.message).toMatch(/[;:].*\.$/)
    expect(await filesIn()).toEqual(before)
  })

  test('too large: refused by its length alone, before a byte of it is read', async () => {
    const answer = await rawRequest({
      port: office.bridge().port,
      method: 'POST',
      path: `/documents?case=${caseId}`,
      headers: [
        ...['Host', `127.0.0.1:${office.bridge().port}`, 'Authorization', `Bearer ${tu}`],
        ...['Content-Type', 'application/pdf', 'Content-Length', String(60 * 1024 * 1024)],
      ],
    })
    expect(answer.status).toBe(413)
  })

  test('larger than the office allows: the limit is the office’s own, and read while it runs', async () => {
    await writeFile(
      join(office.dataDir, 'kantor.yaml'),
      'version: 1\nlines: [BKD CONTOH]\nattachments: { mostMegabytes: 1 }\n',
    )
    await (office.bridge().ports.catalogue as OfficeCatalogue).refresh()
    const answer = await send(Buffer.concat([aPdf(), Buffer.alloc(1024 * 1024, 10)]))
    expect([answer.status, await answer.json()]).toMatchObject([
      413,
      {
        error: {
          code: 'document-too-large',
          message: 'Dokumen lebih besar dari 1 MB; perkecil, lalu kirim lagi.',
        },
      },
    ])
  })

  test.each([
    '',
    '?case=x',
    `?case=${'0'.repeat(36)}`,
    '?case=a&case=b',
    '?letter=1',
    `?case=${randomUUID()}&letter=${randomUUID()}`,
  ])('an address that names no berkas: %s', async (query) => {
    const answer = await fetch(`${office.bridge().url}/documents${query}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/pdf', Authorization: `Bearer ${tu}` },
      body: Buffer.from(aPdf()),
    })
    expect(await answer.json()).toMatchObject({ error: { code: 'input-invalid' } })
  })

  test('no path leads out of the documents', async () => {
    const inside = '0'.repeat(64)
    const paths = [
      '..%2f',
      '../',
      '..\\',
      '%2e%2e%2f',
      '/etc/passwd',
      'C:/x',
      `${inside}/..`,
      `${inside}%00`,
      'CON',
      inside.toUpperCase().replace('0', 'G'),
    ]
    for (const path of paths) {
      const answer = await rawRequest({
        ...{ port: office.bridge().port, method: 'GET', path: `/documents/${path}` },
        headers: ['Host', `127.0.0.1:${office.bridge().port}`, 'Authorization', `Bearer ${tu}`],
      })
      expect([400, 404], path).toContain(answer.status)
    }
  })
})

async function filesIn(): Promise<string[]> {
  const entries = await readdir(join(office.dataDir, 'documents'), { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name)
}

test('one that is lost is named by the audit with what to do; marked keliru and attached again it is whole', async () => {
  const before = new Set(await filesIn())
  const bytes = aPdf('hilang')
  await send(bytes)
  await attach(hashOf(bytes))
  const kept = (await filesIn()).find((name) => !before.has(name)) ?? ''
  const folder = join(office.dataDir, 'documents')
  const found = (await readdir(folder, { recursive: true })).find((name) => name.endsWith(kept)) ?? ''
  await rm(join(folder, found))
  const verify = () => runLangkah('--data', office.dataDir, 'audit', 'verify')
  const lost = await verify()
  expect(lost).toMatchObject({ code: 1, stdout: expect.stringContaining('1 dokumen yang disebutnya') })
  expect(lost.stdout).toContain(`Dokumen ${hashOf(bytes)} tidak ada di folder documents; disebut di berkas`)
  expect(lost.stdout).toContain('tandai dokumen itu keliru, lalu lampirkan lagi')
  const { caseFile } = await office.client(tu).cases.byId.query({ caseId })
  const documentId = caseFile.documents?.find(({ hash }) => hash === hashOf(bytes))?.id ?? ''
  const mistaken = { commandId: randomUUID(), caseId, documentId, reason: 'Berkasnya hilang' }
  await office.client(tu).documents.void.mutate(mistaken)
  await send(bytes)
  await attach(hashOf(bytes))
  expect(await verify()).toMatchObject({ code: 0, stdout: expect.stringContaining('Catatan utuh') })
})

test('the log tells of documents without a hash, a berkas or a name', async () => {
  const names = await readdir(join(office.dataDir, 'logs'))
  const log = (
    await Promise.all(names.map((name) => readFile(join(office.dataDir, 'logs', name), 'utf8')))
  ).join('')
  expect(log).toContain('"/documents"')
  expect(log).not.toContain(hashOf(aPdf('utuh')).slice(0, 12))
  expect(log).not.toContain(caseId)
})
