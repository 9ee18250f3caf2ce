import { createServer, type Server } from 'node:https'
import type { AddressInfo } from 'node:net'
import type { Logger } from 'pino'
import { logAccess } from '#bridge/http/access-log.ts'
import { createCloseServer } from '#bridge/http/close-server.ts'
import { refuse } from '#bridge/http/refuse.ts'
import type { Ports } from '#bridge/ports/ports.ts'
import { createPhoneApp } from './phone-app.ts'
import { guardPhone, type PhoneName } from './phone-guard.ts'
import type { PhonePlace } from './phone-place.ts'
import { PhoneProblem } from './phone-problem.ts'
import { phoneTarget } from './phone-target.ts'

const MOST_CONNECTIONS = 256

export interface PhoneParts {
  readonly ports: Ports
  readonly log: Logger
  readonly place: PhonePlace
  /** Writes an error that nobody expected to the log. */
  readonly report: (error: Error) => string
}

export interface RunningPhone {
  /** As it is typed into a phone. */
  readonly url: string
  close(): Promise<void>
}

/** Opens the phone page over TLS, on a port of its own. A `PhoneProblem` says why it cannot. */
export async function startPhone({ ports, log, place, report }: PhoneParts): Promise<RunningPhone> {
  const accounts = await ports.store.all('account')
  if (!accounts.some(({ password, disabledAt }) => password && !disabledAt)) {
    throw new PhoneProblem(
      'Belum ada akun yang punya kata sandi, jadi tidak ada yang dapat masuk di halaman ponsel; jalankan langkah user password AKUN, lalu ulangi.',
    )
  }
  const app = createPhoneApp({ ports, report })
  const { cert, key } = place
  const server = createServer({
    ...{ cert, key, minVersion: 'TLSv1.2', handshakeTimeout: 5000 },
    ...{ requestTimeout: 30_000, headersTimeout: 10_000, connectionsCheckingInterval: 5000 },
  })
  server.maxConnections = MOST_CONNECTIONS
  const closeServer = createCloseServer(server, 'secureConnection')
  let name: PhoneName | undefined
  server.on('request', (req, res) => {
    logAccess(log, { res, target: phoneTarget(req.url ?? '') })
    const refusal = name ? guardPhone(req, name) : ({ status: 421, reason: 'not yet open' } as const)
    if (refusal) refuse(req, res, refusal)
    else app(req, res)
  })
  server.on('upgrade', (_req, socket) => socket.destroy())
  server.on('connect', (_req, socket) => socket.destroy())

  const port = await listen(server, place)
  const { host, origin } = new URL(
    `https://${place.host.includes(':') ? `[${place.host}]` : place.host}:${port}`,
  )
  name = { host, origin }
  return { url: origin, close: closeServer }
}

function listen(server: Server, { host, port }: PhonePlace): Promise<number> {
  return new Promise((resolve, reject) => {
    const fail = (error: NodeJS.ErrnoException) => reject(problemOf(error, `${host}:${port}`))
    server.once('error', fail)
    server.listen(port, host, () => {
      server.off('error', fail)
      resolve((server.address() as AddressInfo).port)
    })
  })
}

function problemOf(error: NodeJS.ErrnoException, place: string): Error {
  const sentences: Record<string, string> = {
    EADDRINUSE: `Port halaman ponsel ${place} sudah dipakai program lain; pilih port lain pada --phone.`,
    EACCES: `Port halaman ponsel ${place} tidak boleh dipakai; pilih port di atas 1023 pada --phone.`,
    EADDRNOTAVAIL: `Alamat ${place} bukan alamat komputer ini; tulis nama atau alamat komputer ini pada --phone.`,
    ENOTFOUND: `Nama ${place} tidak dikenal di jaringan ini; daftarkan namanya, atau tulis alamat IP komputer ini pada --phone.`,
  }
  const sentence = sentences[error.code ?? '']
  return sentence === undefined ? error : new PhoneProblem(sentence)
}
