import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { connect } from 'node:tls'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { MONDAY } from '../factories.ts'
import { folderText } from './folder-text.ts'
import { openPhoneOffice, PASSWORD, type PhoneOffice } from './phone-office.ts'

const QUARTER_MS = 15 * 60_000

let office: PhoneOffice
beforeAll(async () => {
  office = await openPhoneOffice()
})
beforeEach(() => {
  office.now = new Date(Math.max(office.now.getTime(), MONDAY.getTime()) + QUARTER_MS)
})
afterAll(() => office?.[Symbol.asyncDispose]())

/** The address that an answer sends to. */
const goTo = ({ status, headers }: { status: number; headers: Readonly<Record<string, unknown>> }) =>
  status === 303 ? headers.location : status

describe('without a sign-in', () => {
  test('nothing but the door answers, and the API is not there for anybody', async () => {
    const { id } = await office.caseAtParaf('Kenari Rahasia')
    const inside = [
      '/',
      `/berkas/${id}`,
      `/berkas/${id}/tindakan/paraf`,
      `/berkas/${id}/dokumen/${'a'.repeat(64)}`,
    ]
    const api = [
      '/trpc/board.read',
      '/trpc/session.me',
      '/live',
      '/health',
      '/documents',
      '/admin',
      '/../masuk/x',
    ]
    const stranger = office.phone()
    for (const path of [...inside, ...api]) {
      const answer = await stranger.get(path, { headers: { Authorization: `Bearer ${office.adminToken}` } })
      expect([path, goTo(answer), answer.text]).toEqual([
        path,
        '/masuk',
        expect.not.stringContaining('Kenari'),
      ])
      const posted = await stranger.post(path, { sudah: 'ya' })
      expect([path, goTo(posted)]).toEqual([path, '/masuk'])
    }
    const sri = await office.phoneOf('sri')
    for (const path of api) {
      expect([path, (await sri.get(path)).status]).toEqual([path, 404])
      expect([path, (await sri.post(path, {})).status]).toEqual([path, 404])
    }
  })

  test('a token of one door opens no other', async () => {
    const sri = await office.phoneOf('sri')
    const session = sri.cookies.get('__Host-langkah') ?? ''
    const bearer = await office.post('session.me', undefined, { Authorization: `Bearer ${session}` })
    expect(bearer.status).toBe(401)
    const paired = office.phone()
    paired.cookies.set('__Host-langkah', office.tokens.sri)
    expect(goTo(await paired.get('/'))).toBe('/masuk?berakhir')
  })
})

describe('before a body is read', () => {
  test.each([
    ['another name', 'rebind.test'],
    ['its address', '127.0.0.1'],
    ['another port', 'localhost:1'],
    ['a dot behind', 'localhost.'],
    ['none', undefined],
  ])('Host with %s is turned away', async (_what, name) => {
    const port = new URL(office.bridge().phoneUrl ?? '').port
    const Host = name?.includes(':') || name === undefined ? name : `${name}:${port}`
    const answer = await office.phone().get('/masuk', { headers: { Host } })
    // Node itself answers a request without any Host.
    expect(answer.status).toBe(name === undefined ? 400 : 421)
  })

  test.each([
    ['another origin', { Origin: 'https://jahat.example' }, 403],
    ['the same host without TLS', { Origin: 'http://localhost' }, 403],
    ['no origin', { Origin: undefined }, 403],
    ['a hidden origin', { Origin: 'null' }, 403],
    ['a page of another site', { 'Sec-Fetch-Site': 'cross-site' }, 403],
    ['a page of the same site', { 'Sec-Fetch-Site': 'same-site' }, 403],
    ['JSON', { 'Content-Type': 'application/json' }, 415],
    ['plain text', { 'Content-Type': 'text/plain' }, 415],
    ['files', { 'Content-Type': 'multipart/form-data; boundary=x' }, 415],
    ['a body as large as a disk', { 'Content-Length': '1000000000' }, 413],
  ])('a form with %s is refused', async (_what, headers, status) => {
    const answer = await office.phone().post('/masuk', { akun: 'sri', sandi: PASSWORD }, { headers })
    expect([answer.status, answer.headers['set-cookie']]).toEqual([status, undefined])
  })

  test.each(['PUT', 'DELETE', 'OPTIONS', 'PATCH', 'HEAD'])('%s is no method here', async (method) => {
    expect((await office.phone().send(method, '/masuk', {})).status).toBe(405)
  })

  test('every page forbids scripts, frames and other sites, and stays nowhere', async () => {
    const sri = await office.phoneOf('sri')
    for (const path of ['/masuk', '/', '/tiada']) {
      const { headers } = await sri.get(path)
      expect(headers['content-security-policy']).toBe(
        "default-src 'none';style-src 'self';img-src 'self';form-action 'self';base-uri 'none';frame-ancestors 'none'",
      )
      expect(headers).toMatchObject({
        'cache-control': 'no-store',
        'referrer-policy': 'same-origin',
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'SAMEORIGIN',
      })
      expect(headers).not.toHaveProperty('strict-transport-security')
      expect(headers).not.toHaveProperty('x-powered-by')
    }
    expect((await sri.get('/tampilan.css')).headers['content-type']).toContain('text/css')
  })
})

describe('signing in', () => {
  test('gives a cookie that no script, no other site and no plain connection gets', async () => {
    const answer = await office.phone().signIn('sri', PASSWORD)
    expect(goTo(answer)).toBe('/')
    expect(answer.headers['set-cookie']).toEqual([
      expect.stringMatching(
        /^__Host-langkah=lgk_[\w-]{43}; Path=\/; Secure; HttpOnly; SameSite=Strict; Max-Age=43200$/,
      ),
    ])
  })

  test('the eleventh try within a quarter of an hour is refused before it is looked at, and only then', async () => {
    const phone = office.phone()
    const answers = []
    for (let at = 0; at < 11; at++) answers.push(await phone.signIn('sri', `salah ${at}`))
    expect(answers.map(({ status }) => status)).toEqual([...Array.from({ length: 10 }, () => 401), 429])
    expect(answers[10]?.text).toContain('coba lagi sesudah 15 menit')
    // Whether there is such an account, and whether it has a password, is not told.
    const [known, ...unknown] = [
      answers[0]?.text.replaceAll('"sri"', '"AKUN"'),
      (await phone.signIn('tidak-ada', PASSWORD)).text.replaceAll('"tidak-ada"', '"AKUN"'),
      (await phone.signIn('admin', PASSWORD)).text.replaceAll('"admin"', '"AKUN"'),
    ]
    expect(known).toContain('Akun atau kata sandi tidak cocok')
    expect(unknown).toEqual([known, known])
    expect((await phone.signIn('sri', PASSWORD)).status).toBe(429)
    expect(goTo(await office.phone().signIn('bambang', PASSWORD))).toBe('/')
    office.now = new Date(office.now.getTime() + QUARTER_MS + 1)
    expect(goTo(await phone.signIn('sri', PASSWORD))).toBe('/')
  })

  test('a session that somebody planted is not taken over', async () => {
    const planted = `lgk_${'A'.repeat(43)}`
    const phone = office.phone()
    phone.cookies.set('__Host-langkah', planted)
    await phone.signIn('sri', PASSWORD)
    const first = phone.cookies.get('__Host-langkah') ?? ''
    expect(first).not.toBe(planted)
    await phone.signIn('sri', PASSWORD)
    const former = office.phone()
    former.cookies.set('__Host-langkah', first)
    expect(goTo(await former.get('/'))).toBe('/masuk?berakhir')
    expect((await phone.get('/')).status).toBe(200)
  })
})

describe('a session ends', () => {
  const isOpen = async (phone: Awaited<ReturnType<PhoneOffice['phoneOf']>>) =>
    (await phone.get('/')).status === 200

  test('by signing out, and its cookie is worth nothing afterwards', async () => {
    const phone = await office.phoneOf('sri')
    const token = phone.cookies.get('__Host-langkah') ?? ''
    expect(goTo(await phone.post('/keluar', {}))).toBe('/masuk?keluar')
    phone.cookies.set('__Host-langkah', token)
    expect(await isOpen(phone)).toBe(false)
  })

  test('after twelve hours', async () => {
    const phone = await office.phoneOf('sri')
    office.now = new Date(office.now.getTime() + 12 * 3_600_000 - 1)
    expect(await isOpen(phone)).toBe(true)
    office.now = new Date(office.now.getTime() + 1)
    expect(await isOpen(phone)).toBe(false)
  })

  test('by a new password, by the admin, and with the account', async () => {
    const first = await office.phoneOf('sri')
    office.now = new Date(office.now.getTime() + 1000)
    await office.setPassword('sri', 'kata sandi lain yang baru')
    expect(await isOpen(first)).toBe(false)
    const { admin } = office.client(office.adminToken)
    const second = office.phone()
    await second.signIn('sri', 'kata sandi lain yang baru')
    expect(await isOpen(second)).toBe(true)
    const sessions = (await admin.listDevices.query()).filter(
      ({ door, revokedAt }) => door === 'phone' && !revokedAt,
    )
    for (const { id: deviceId } of sessions)
      await admin.revokeDevice.mutate({ commandId: randomUUID(), deviceId })
    expect(await isOpen(second)).toBe(false)
    await second.signIn('sri', 'kata sandi lain yang baru')
    await admin.disableAccount.mutate({ commandId: randomUUID(), accountId: 'sri' })
    expect(await isOpen(second)).toBe(false)
    expect((await second.signIn('sri', 'kata sandi lain yang baru')).status).toBe(401)
  })
})

test('neither a password nor a session is found in the folder of the office, in events or in the log', async () => {
  const secret = 'kenari yang bernyanyi 77'
  await office.setPassword('bambang', secret)
  const phone = office.phone()
  await phone.signIn('bambang', `${secret} salah`)
  await phone.signIn(secret, PASSWORD)
  await phone.signIn('bambang', secret)
  await phone.get(`/masuk?sandi=${encodeURIComponent(secret)}`)
  const session = phone.cookies.get('__Host-langkah') ?? ''
  const kept = await folderText(office.dataDir)
  const events = JSON.stringify(await office.bridge().ports.store.eventsAfter(0, 1000))
  for (const text of [kept, events]) {
    expect(text).not.toContain(secret)
    expect(text).not.toContain(encodeURIComponent(secret))
    expect(text).not.toContain(session)
    expect(text).not.toContain('argon2id') // sealed by the person's key
  }
  expect(kept.length).toBeGreaterThan(10_000)
  expect(await readFile(join(office.dataDir, 'logs', 'bridge.log'), 'utf8')).toContain('phone /masuk')
  const { password } = (await office.bridge().ports.store.find('account', 'bambang')) ?? {}
  const hash = (await office.bridge().ports.store.subject(password?.secretId ?? ''))?.data.hash
  expect(hash).toMatch(/^\$argon2id\$v=19\$m=47104,t=1,p=1\$[\w+/]{22}\$[\w+/]{43}$/)
})

test('nothing but TLS 1.2 and newer is spoken', async () => {
  const { port, hostname } = new URL(office.bridge().phoneUrl ?? '')
  await expect(fetch(`http://${hostname}:${port}/masuk`)).rejects.toThrow()
  const handshake = (version: 'TLSv1.1' | 'TLSv1.2' | 'TLSv1.3') =>
    new Promise<string>((resolve) => {
      const limits = { minVersion: version, maxVersion: version, ciphers: 'DEFAULT@SECLEVEL=0' }
      const socket = connect(
        { host: hostname, port: Number(port), rejectUnauthorized: false, ...limits },
        () => {
          resolve(socket.getProtocol() ?? '')
          socket.destroy()
        },
      )
      socket.once('error', () => resolve('refused'))
    })
  expect(await Promise.all([handshake('TLSv1.1'), handshake('TLSv1.2'), handshake('TLSv1.3')])).toEqual([
    ...['refused', 'TLSv1.2', 'TLSv1.3'],
  ])
})

test('one address that asks too often is told to wait, without being shut out of what costs nothing', async () => {
  const phone = office.phone()
  const statuses = await Promise.all(
    Array.from({ length: 310 }, async () => (await phone.get('/masuk')).status),
  )
  expect(statuses.filter((status) => status === 429).length).toBeGreaterThanOrEqual(10)
  const refused = await phone.get('/masuk')
  expect([refused.status, refused.text]).toEqual([429, expect.stringContaining('tunggu satu menit')])
  expect((await phone.get('/tampilan.css')).status).toBe(200)
})
