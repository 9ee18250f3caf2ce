import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Office, OUR_ORIGIN, openOffice } from './office.ts'
import { type RawAnswer, rawRequest } from './raw-request.ts'

let office: Office
let port: number
beforeAll(async () => {
  office = await openOffice()
  port = office.bridge().port
})
afterAll(() => office[Symbol.asyncDispose]())

const goodHosts = (at: number) => [`127.0.0.1:${at}`, `localhost:${at}`, `[::1]:${at}`]

/** Names under which a page or a proxy may come here; `PORT` is the right port. Empty = no Host at all. */
const badHosts = [
  '',
  '127.0.0.1',
  'localhost',
  '127.0.0.1:1',
  '127.0.0.1:PORT.',
  '127.0.0.1.:PORT',
  'localhost.:PORT',
  'LOCALHOST:PORT',
  '127.0.0.1.evil.test:PORT',
  'evil.test:PORT',
  'localhost.evil.test:PORT',
  '0.0.0.0:PORT',
  '127.1:PORT',
  '127.0.0.2:PORT',
  '2130706433:PORT',
  '0x7f000001:PORT',
  '0177.0.0.1:PORT',
  '[::]:PORT',
  '[::ffff:127.0.0.1]:PORT',
  '[0:0:0:0:0:0:0:1]:PORT',
  'user@127.0.0.1:PORT',
  '127.0.0.1:PORT,evil.test',
  '127.0.0.1:PORT evil.test',
  '127.0.0.1:0PORT',
  'http://127.0.0.1:PORT',
]

const badOrigins = [
  'null',
  '',
  'https://evil.test',
  'http://127.0.0.1:PORT',
  'http://localhost:PORT',
  'https://siasn-instansi.bkn.go.id',
  'chrome-extension://abcdefghijklmnopabcdefghijklmnop',
  `${OUR_ORIGIN}/`,
  `${OUR_ORIGIN}.evil.test`,
  OUR_ORIGIN.toUpperCase(),
  `${OUR_ORIGIN} https://evil.test`,
  'moz-extension://hfeicbklmhjkaklgogaeidijpbmkofmb',
  'file://',
]

const targets: [method: string, path: string][] = [
  ['GET', '/health'],
  ['GET', '/live'],
  ['POST', '/trpc/session.me'],
  ['POST', '/trpc/pairing.confirm'],
  ['OPTIONS', '/trpc/session.me'],
  ['POST', '/documents'],
  ['GET', `/documents/${'0'.repeat(64)}`],
]

function send(method: string, path: string, headers: readonly string[]): Promise<RawAnswer> {
  const json = method === 'POST' ? ['Content-Type', 'application/json'] : []
  const all = [...headers, 'Authorization', `Bearer ${office.adminToken}`, ...json]
  return rawRequest({ port, method, path, headers: all, ...(method === 'POST' && { body: '{}' }) })
}

const at = (text: string) => text.replaceAll('PORT', String(port))

function expectRefused(answer: RawAnswer, statuses: readonly number[]): void {
  expect(statuses).toContain(answer.status)
  expect(answer.text).not.toMatch(/admin|"status":"ok"|"result"|evil/)
  const names = Object.keys(answer.headers)
  expect(names.filter((name) => name.startsWith('access-control-') || name === 'x-powered-by')).toEqual([])
}

describe('who may come in', () => {
  test('no other name, whatever the origin, target and token: 421 before anything else', async () => {
    let probes = 0
    for (const host of badHosts) {
      for (const origin of [undefined, OUR_ORIGIN, 'https://evil.test']) {
        for (const [method, path] of targets) {
          const headers = [...(host ? ['Host', at(host)] : []), ...(origin ? ['Origin', origin] : [])]
          // Node itself turns away what is no HTTP/1.1 request at all.
          expectRefused(await send(method, path, headers), host ? [421] : [400, 421])
          probes++
        }
      }
    }
    expect(probes).toBeGreaterThan(350)
  })

  test('no other origin under any of our names: 403', async () => {
    let probes = 0
    for (const host of goodHosts(port)) {
      for (const origin of badOrigins) {
        for (const [method, path] of targets) {
          expectRefused(await send(method, path, ['Host', host, 'Origin', at(origin)]), [403])
          probes++
        }
      }
    }
    expect(probes).toBeGreaterThan(190)
  })

  test.each([
    ['two hosts', ['Host', '127.0.0.1:PORT', 'Host', 'evil.test'], [400, 421]],
    ['two origins', ['Host', '127.0.0.1:PORT', 'Origin', OUR_ORIGIN, 'Origin', 'https://evil.test'], [403]],
    [
      'a page of another site, without Origin',
      ['Host', '127.0.0.1:PORT', 'Sec-Fetch-Site', 'cross-site'],
      [403],
    ],
    ['a page of the same site', ['Host', '127.0.0.1:PORT', 'Sec-Fetch-Site', 'same-site'], [403]],
  ])('%s are not let in', async (_, headers, statuses) => {
    for (const [method, path] of targets) expectRefused(await send(method, path, headers.map(at)), statuses)
  })

  test('our extension and programs of this computer are', async () => {
    for (const host of goodHosts(port)) {
      for (const origin of [[], ['Origin', OUR_ORIGIN], ['Sec-Fetch-Site', 'none']]) {
        const { status, text } = await send('POST', '/trpc/session.me', ['Host', host, ...origin])
        expect(status).toBe(200)
        expect(text).toContain('Administrator kantor')
      }
    }
  })
})

describe('what may be asked', () => {
  const ours = () => ['Host', `127.0.0.1:${port}`]

  test.each([
    ['GET', '/trpc/session.me', 405],
    ['GET', '/trpc/session.me?input=%7B%7D', 405],
    ['HEAD', '/trpc/session.me', 405],
    ['OPTIONS', '/trpc/session.me', 405],
    ['PUT', '/trpc/session.me', 405],
    ['DELETE', '/trpc/session.me', 405],
    ['PATCH', '/trpc/session.me', 405],
    ['TRACE', '/trpc/session.me', 405],
    ['POST', '/live', 405],
    ['HEAD', '/live', 405],
    ['POST', '/health', 405],
    ['OPTIONS', '/health', 405],
    ['GET', '/', 404],
    ['GET', '/evil<script>', 404],
    ['GET', '/health/', 404],
    ['GET', '/HEALTH', 404],
    ['GET', '//health', 404],
    ['GET', 'http://evil.test/health', 404],
    ['POST', '/trpc', 404],
    ['POST', '/trpc/', 404],
    ['POST', '/trpc/session', 404],
    ['POST', '/trpc/session%2Eme', 404],
    ['POST', '/trpc/session.me/', 404],
    ['POST', '/trpc/x/../session.me', 404],
    ['POST', '/trpc/session.evil', 404],
    ['POST', '/trpc/constructor.prototype', 404],
  ])('%s %s is answered %i', async (method, path, status) => {
    const answer = await send(method, path, ours())
    expectRefused(answer, [status])
    expect(answer.text).not.toMatch(/\bat .*\.ts|node_modules/)
  })

  test('the health word says nothing more', async () => {
    const { status, text } = await send('GET', '/health', ours())
    expect([status, text]).toEqual([200, '{"status":"ok"}'])
  })

  test.each([
    ['text/plain', 415],
    ['application/x-www-form-urlencoded', 415],
    ['multipart/form-data; boundary=x', 415],
    ['application/octet-stream', 415],
    ['application/json; charset=utf-16', 415],
    ['application/json, text/plain', 415],
    ['application/json;charset=UTF-8', 200],
  ])('a body that calls itself %s is answered %i', async (type, status) => {
    const headers = [...ours(), 'Authorization', `Bearer ${office.adminToken}`, 'Content-Type', type]
    const answer = await rawRequest({ port, method: 'POST', path: '/trpc/session.me', headers, body: '{}' })
    expect(answer.status).toBe(status)
  })

  test('a body over 1 MB is refused by its length, before it is sent', async () => {
    const socket = connect(port, '127.0.0.1')
    socket.write(
      `POST /trpc/session.me HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nContent-Type: application/json\r\nContent-Length: 1000001\r\n\r\n`,
    )
    expect(await firstLine(socket)).toBe('HTTP/1.1 413 Payload Too Large')
  })

  test('a body of unknown length is refused', async () => {
    const socket = connect(port, '127.0.0.1')
    socket.write(
      `POST /trpc/session.me HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
    )
    expect(await firstLine(socket)).toBe('HTTP/1.1 411 Length Required')
  })

  test('twenty calls at once are taken, twenty-one refused', async () => {
    const batch = async (calls: number) => {
      const path = `/trpc/${Array.from({ length: calls }, () => 'session.me').join(',')}?batch=1`
      return (await send('POST', path, ours())).status
    }
    expect(await batch(20)).toBe(200)
    expect(await batch(21)).toBe(400)
  })

  test.each([
    ['a WebSocket on /live', 'GET /live', 'websocket'],
    ['a WebSocket on /trpc', 'GET /trpc', 'websocket'],
    ['a WebSocket with our origin', `GET /trpc`, `websocket\r\nOrigin: ${OUR_ORIGIN}`],
    ['HTTP/2 without TLS', 'GET /health', 'h2c\r\nHTTP2-Settings: AAMAAABkAAQCAAAAAAIAAAAA'],
    ['anything else', 'POST /trpc/session.me', 'foo'],
  ])('an upgrade to %s is refused and the connection closed', async (_, request, upgrade) => {
    const socket = connect(port, '127.0.0.1')
    socket.write(
      `${request} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\nAuthorization: Bearer ${office.adminToken}\r\nUpgrade: ${upgrade}\r\n\r\n`,
    )
    expect(await firstLine(socket)).toBe('HTTP/1.1 426 Upgrade Required')
  })

  test('a tunnel is refused', async () => {
    const socket = connect(port, '127.0.0.1')
    socket.write(`CONNECT evil.test:443 HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`)
    expect(await firstLine(socket)).toBe('')
  })
})

/** The status line of an answer, once the other side has closed or has said enough. */
function firstLine(socket: ReturnType<typeof connect>): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = ''
    const settle = () => {
      resolve(text.split('\r\n', 1)[0] ?? '')
      socket.destroy()
    }
    socket.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk
      if (text.includes('\r\n\r\n') && !text.startsWith('HTTP/1.1 426')) settle()
    })
    socket.on('close', settle).on('error', reject)
  })
}
