import { createHash, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { FICTIONAL_NIP } from '../factories.ts'
import { aPdf } from '../samples/some-documents.ts'
import { type Office, openOffice } from './office.ts'

let office: Office
let tu: string
let caseId: string
beforeAll(async () => {
  office = await openOffice()
  tu = await office.person('tu', ['tu'])
  const { card } = await office.client(tu).cases.open.mutate({
    ...{ commandId: randomUUID(), caseId: randomUUID(), sopId: 'singkawang-ip-asn' },
    applicant: { kind: 'asn', name: 'Budi Santoso', nip: FICTIONAL_NIP },
  })
  caseId = card.id
})
afterAll(() => office[Symbol.asyncDispose]())

const headers = () => ({ Authorization: `Bearer ${tu}`, 'Content-Type': 'application/pdf' })
const door = (hash = '') => `${office.bridge().url}/documents${hash}?case=${caseId}`
const send = (bytes: Uint8Array) =>
  fetch(door(), { method: 'POST', headers: headers(), body: Buffer.from(bytes) })
const get = (hash: string) => fetch(door(`/${hash}`), { headers: headers() })
const attach = (hash: string) =>
  office
    .client(tu)
    .documents.attach.mutate({ commandId: randomUUID(), caseId, hash, label: 'Surat pengantar' })
const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

describe('a sweep', () => {
  const sweep = () => office.client(office.adminToken).documents.sweep.mutate()
  const inThreeWeeks = () => new Date(Date.now() + 21 * 86_400_000)

  test('takes away what was sent and never attached, and nothing that the record names', async () => {
    const [attached, forgotten] = [aPdf('dilampirkan'), aPdf('tidak pernah dilampirkan')]
    for (const bytes of [attached, forgotten]) await send(bytes)
    await attach(hashOf(attached))
    await office.restart()
    const now = office.now
    office.now = inThreeWeeks()
    const { caseFile } = await office.client(tu).cases.byId.query({ caseId })
    expect((await sweep()).files).toBe(1)
    await expect(attach(hashOf(forgotten))).rejects.toThrow('Dokumen tidak ada')
    const named = new Set(caseFile.documents?.map(({ hash }) => hash))
    expect(named.size).toBe(1)
    for (const hash of named) expect((await get(hash)).status).toBe(200)
    expect(await sweep()).toEqual({ files: 0, bytes: 0 })
    office.now = now
  })

  test('beside attaching loses nothing that was attached', async () => {
    const sent = Array.from({ length: 12 }, (_, at) => aPdf(`berlomba ${at}`))
    for (const bytes of sent) await send(bytes)
    await office.restart()
    const now = office.now
    office.now = inThreeWeeks()
    const [attached] = await Promise.all([
      Promise.allSettled(sent.map((bytes) => attach(hashOf(bytes)))),
      ...Array.from({ length: 4 }, sweep),
    ])
    office.now = now
    const statuses = await Promise.all(sent.map((bytes) => get(hashOf(bytes))))
    expect(statuses.map(({ status }) => status)).toEqual(
      attached.map(({ status }) => (status === 'fulfilled' ? 200 : 404)),
    )
  })
})

describe('an act that names a document', () => {
  const unsent = 'd'.repeat(64)

  test('that was never sent is refused: a scan of a letter, the scan of a signed sheet', async () => {
    const desk = office.client(tu)
    const letterId = randomUUID()
    const letter = { sender: 'Dinas Contoh', number: '800/2', perihal: 'Usulan', letterOn: '2026-11-20' }
    await desk.letters.register.mutate({ ...letter, commandId: randomUUID(), letterId })
    await expect(
      desk.letters.amend.mutate({ commandId: randomUUID(), letterId, scans: [unsent] }),
    ).rejects.toThrow('Dokumen tidak ada')
    await office.person('kaban', ['supervisor'])
    const sheet = { by: 'kaban', onSheet: '2026-11-20', scanHash: unsent }
    await expect(
      desk.letters.dispose.mutate({
        ...{ commandId: randomUUID(), letterId, to: 'tu', instructions: ['Proses'], sheet },
      }),
    ).rejects.toThrow('Dokumen tidak ada')
  })
})
