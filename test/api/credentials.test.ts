import { randomBytes, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { router } from '#bridge/api/router.ts'
import { readDeviceToken } from '#bridge/use-cases/device-token.ts'
import { pairDevice } from '#bridge/use-cases/pair-device.ts'
import { Role } from '#shared/schema/account.ts'
import { type Answer, type Office, openOffice } from './office.ts'
import { rawRequest } from './raw-request.ts'
import { someInput } from './some-input.ts'

const paths = Object.keys(router._def.procedures)
const guarded = paths.filter((path) => path !== 'pairing.confirm')

let office: Office
let good: string
const tokens: Record<string, string> = {}
beforeAll(async () => {
  office = await openOffice()
  good = await office.person('kabid', ['supervisor'])
  const admin = office.client(office.adminToken)
  const revoke = (token: string) =>
    admin.admin.revokeDevice.mutate({
      commandId: randomUUID(),
      deviceId: readDeviceToken(token).deviceId,
    })
  tokens.revoked = await office.person('dicabut', ['petugas'])
  await revoke(tokens.revoked)
  tokens.disabled = await office.person('nonaktif', ['petugas'])
  await admin.admin.disableAccount.mutate({ commandId: randomUUID(), accountId: 'nonaktif' })
  tokens.signedOut = await office.person('keluar', ['petugas'])
  await office.client(tokens.signedOut).session.signOut.mutate()
  const expired = { accountId: 'kabid', label: 'Peramban lama', days: -1 }
  tokens.expired = (await pairDevice(office.bridge().ports, expired)).token
})
afterAll(() => office[Symbol.asyncDispose]())

interface Credential {
  readonly headers?: readonly string[]
  readonly query?: string
}

/** Ways to come without a right. Made when they are used, for the tokens are made before the tests. */
const credentials: [name: string, make: () => Credential][] = [
  ['no credential', () => ({})],
  ['an empty one', () => ({ headers: ['Authorization', ''] })],
  ['a scheme without token', () => ({ headers: ['Authorization', 'Bearer '] })],
  ['a random token', () => bearer(`lgk_${randomBytes(32).toString('base64url')}`)],
  ['a truncated token', () => bearer(good.slice(0, -1))],
  ['a token with something after it', () => bearer(`${good}A`)],
  ['the hash of a token', () => bearer(readDeviceToken(good).tokenHash)],
  ['an expired token', () => bearer(tokens.expired)],
  ['a revoked token', () => bearer(tokens.revoked)],
  ['a token after signing out', () => bearer(tokens.signedOut)],
  ['a token of a disabled account', () => bearer(tokens.disabled)],
  ['a token in the address', () => ({ query: `token=${good}&authorization=Bearer%20${good}` })],
  ['a token in a cookie', () => ({ headers: ['Cookie', `token=${good}; Authorization=Bearer ${good}`] })],
  ['another scheme', () => ({ headers: ['Authorization', `Basic ${btoa(`kabid:${good}`)}`] })],
  ['a scheme in small letters', () => ({ headers: ['Authorization', `bearer ${good}`] })],
  ['two headers, the good one first', () => twice(good, 'lgk_x')],
  ['two headers, the good one last', () => twice('lgk_x', good)],
  ['connection parameters', () => ({ query: `connectionParams=${encoded({ token: good })}` })],
]

function call(path: string, { headers = [], query }: Credential): Promise<Answer> {
  const input = someInput[path]
  const { port } = office.bridge()
  return rawRequest({
    port,
    method: 'POST',
    path: `/trpc/${path}${query === undefined ? '' : `?${query}`}`,
    headers: ['Host', `127.0.0.1:${port}`, 'Content-Type', 'application/json', ...headers],
    body: input === undefined ? '{}' : JSON.stringify(input),
  })
}

function bearer(token: string | undefined): Credential {
  return { headers: ['Authorization', `Bearer ${token}`] }
}

function twice(one: string, other: string): Credential {
  return { headers: ['Authorization', `Bearer ${one}`, 'Authorization', `Bearer ${other}`] }
}

function encoded(value: unknown): string {
  return encodeURIComponent(JSON.stringify(value))
}

describe('who has no right gets nothing', () => {
  test.each(credentials)('%s opens no procedure', async (_, make) => {
    const before = office.bridge().ports.store.lastSeq()
    const answers = await Promise.all(guarded.map((path) => call(path, make())))
    expect(answers.length).toBeGreaterThan(30)
    for (const { status, text } of answers) {
      expect(status).toBe(401)
      expect(text).not.toMatch(/Nama |Jabatan |lgk_|"result"/)
    }
    expect(office.bridge().ports.store.lastSeq()).toBe(before)
  })

  test.each(credentials)('%s opens no batch', async (_, make) => {
    const { headers = [], query = '' } = make()
    const { port } = office.bridge()
    const answer = await rawRequest({
      port,
      method: 'POST',
      path: `/trpc/board.read,admin.listDevices,people.list?batch=1&${query}`,
      headers: ['Host', `127.0.0.1:${port}`, 'Content-Type', 'application/json', ...headers],
      body: '{}',
    })
    expect(answer.status).toBe(401)
    expect(JSON.parse(answer.text)).toHaveLength(3)
    expect(answer.text).not.toContain('"result"')
  })

  test.each(credentials)('%s opens no live feed', async (_, make) => {
    const { headers = [], query = '' } = make()
    const { port } = office.bridge()
    const path = `/live?${query}`
    const answer = await rawRequest({
      port,
      method: 'GET',
      path,
      headers: ['Host', `127.0.0.1:${port}`, ...headers],
    })
    expect(answer.status).toBe(401)
    expect(answer.text).toContain('not-signed-in')
  })

  test('a role opens what its policy names and nothing else', async () => {
    const outsiders: Role[] = Role.options.filter((role) => role !== 'admin')
    const byRole = await Promise.all(
      outsiders.map(async (role) => [role, await office.person(`peran-${role}`, [role])] as const),
    )
    let refused = 0
    let letIn = 0
    for (const [role, token] of byRole) {
      for (const path of guarded.filter((each) => each !== 'session.signOut')) {
        const { status, text } = await office.post(path, someInput[path], {
          Authorization: `Bearer ${token}`,
        })
        const policy = policyOf(path)
        const mayCall = policy === 'signed-in' || policy.includes(role)
        if (mayCall) expect(`${path} ${role} ${status}`).not.toMatch(/ 40[13]$/)
        else expect(`${path} ${role} ${status} ${text}`).toContain(' 403 ')
        if (mayCall) letIn++
        else refused++
      }
    }
    expect(refused).toBeGreaterThan(100)
    expect(letIn).toBeGreaterThan(30)
  })
})

function policyOf(path: string): 'signed-in' | readonly Role[] {
  const procedures = router._def.procedures as unknown as Record<
    string,
    { _def: { meta: { policy: never } } }
  >
  return procedures[path]?._def.meta.policy ?? []
}

test('a good token opens all of it: the probes above are not refused for another reason', async () => {
  const me = await call('session.me', bearer(good))
  expect(me.status).toBe(200)
  expect(me.text).toContain('Nama kabid')
  const { port } = office.bridge()
  const headers = ['Host', `127.0.0.1:${port}`, ...(bearer(good).headers ?? [])]
  expect((await rawRequest({ port, method: 'GET', path: '/live', headers })).status).toBe(200)
})

test('no answer to an admin holds the hash of a token', async () => {
  const devices = await office.client(office.adminToken).admin.listDevices.query()
  expect(devices.length).toBeGreaterThan(4)
  expect(JSON.stringify(devices)).not.toContain(readDeviceToken(good).tokenHash)
})
