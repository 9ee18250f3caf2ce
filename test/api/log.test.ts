import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { FICTIONAL_NIP } from '../factories.ts'
import { type Office, openOffice } from './office.ts'
import { rawRequest } from './raw-request.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office[Symbol.asyncDispose]())

interface Line {
  readonly level: number
  readonly target?: string
  readonly status?: number
  readonly errorId?: string
  readonly at?: readonly string[]
}

async function readLog(): Promise<{ text: string; lines: Line[] }> {
  const text = await readFile(join(office.dataDir, 'logs', 'bridge.log'), 'utf8')
  return {
    text,
    lines: text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Line),
  }
}

test('nothing that a caller sends, and no secret, is ever written to the log', async () => {
  const canaries: string[] = [office.adminToken, FICTIONAL_NIP]
  const canary = (what: string) => {
    const text = `kenari-${what}-${randomUUID()}`
    canaries.push(text)
    return text
  }
  const tu = await office.person('tu', ['tu'])
  canaries.push(tu)
  const { port } = office.bridge()
  const client = office.client(tu)
  const { code } = await office.client(office.adminToken).admin.issuePairingCode.mutate({ accountId: 'tu' })
  canaries.push(code)
  const paired = await office.post('pairing.confirm', { code, label: canary('label') })
  canaries.push(JSON.parse(paired.text).result.data.token)
  await office.post('pairing.confirm', { code: canary('code').slice(0, 40), label: 'x' })

  const applicant = {
    kind: 'asn' as const,
    name: canary('name'),
    nip: FICTIONAL_NIP,
    contact: canary('contact'),
  }
  const opening = { commandId: randomUUID(), caseId: randomUUID(), sopId: 'singkawang-ip-asn', applicant }
  await client.cases.open.mutate(opening)
  await client.cases.byNip.query({ nip: FICTIONAL_NIP })
  const refused = { ...opening, commandId: randomUUID(), caseId: randomUUID(), sopId: canary('sop') }
  await expect(client.cases.open.mutate(refused)).rejects.toThrow('tidak ada')
  await office.post('cases.open', { [canary('key')]: canary('value') }, { Authorization: `Bearer ${tu}` })

  const host = ['Host', `127.0.0.1:${port}`]
  const strange: [method: string, path: string, headers: string[]][] = [
    ['GET', `/${canary('path')}`, host],
    ['GET', `/health?token=${canary('query')}`, host],
    ['GET', '/live', [...host, 'Authorization', `Bearer ${canary('bearer')}`]],
    ['GET', '/live', [...host, 'Last-Event-ID', canary('cursor'), 'Authorization', `Bearer ${tu}`]],
    ['GET', '/health', ['Host', canary('host')]],
    ['GET', '/health', [...host, 'Origin', `https://${canary('origin')}`]],
    ['GET', '/health', [...host, 'Cookie', canary('cookie'), 'User-Agent', canary('agent')]],
    [
      'POST',
      `/trpc/kenari.${randomUUID().replaceAll(/[^a-z]/g, '')}`,
      [...host, 'Content-Type', 'application/json'],
    ],
  ]
  for (const [method, path, headers] of strange) {
    await rawRequest({
      port,
      method,
      path,
      headers,
      ...(method === 'POST' && { body: `"${canary('body')}` }),
    })
  }
  vi.spyOn(office.bridge().ports.store, 'lastSeq').mockImplementationOnce(() => {
    throw new TypeError(canary('error'))
  })
  const broken = await office.post('board.read', undefined, { Authorization: `Bearer ${tu}` })
  expect(broken.status).toBe(500)

  const { text, lines } = await readLog()
  expect(canaries.length).toBeGreaterThan(17)
  expect(canaries.filter((each) => text.includes(each))).toEqual([])
  expect(text).not.toContain('kenari')
  expect(lines.length).toBeGreaterThan(strange.length)
})

test('a line says which procedure, what came of it, and how long it took', async () => {
  await office.post('session.me', undefined, { Authorization: `Bearer ${office.adminToken}` })
  // The line is written when the answer is through, which the caller may see a moment earlier.
  await expect
    .poll(async () => (await readLog()).lines.at(-1))
    .toEqual({
      level: 30,
      time: expect.stringMatching(/^20/),
      target: 'session.me',
      status: 200,
      ms: expect.any(Number),
    })
})

test('an error nobody expected is found in the log by the code the caller reads out', async () => {
  vi.spyOn(office.bridge().ports.store, 'lastSeq').mockImplementationOnce(() => {
    throw new TypeError('rahasia')
  })
  const { text } = await office.post('board.read', undefined, {
    Authorization: `Bearer ${office.adminToken}`,
  })
  const { message, data } = JSON.parse(text).error
  expect(message).toBe(
    `Server kantor mengalami gangguan (kode ${data.errorId}); ulangi, dan bila tetap gagal hubungi administrator.`,
  )
  expect(text).not.toMatch(/rahasia|TypeError|\.ts/)
  const { lines } = await readLog()
  const line = lines.find(({ errorId }) => errorId === data.errorId)
  expect(line).toMatchObject({ level: 50, error: 'TypeError' })
  expect(line?.at?.join('\n')).toContain('read-board.ts')
})
