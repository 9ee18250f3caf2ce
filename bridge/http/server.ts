import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { TRPCError } from '@trpc/server'
import { createExpressMiddleware } from '@trpc/server/adapters/express'
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express'
import { rateLimit } from 'express-rate-limit'
import helmet from 'helmet'
import type { Logger } from 'pino'
import { router } from '#bridge/api/router.ts'
import { translateError } from '#bridge/api/translate-error.ts'
import type { ApiContext } from '#bridge/api/trpc.ts'
import type { Ports } from '#bridge/ports/ports.ts'
import type { PairingCodes } from '#bridge/use-cases/pairing-codes.ts'
import { DomainError } from '#shared/errors.ts'
import { PROTOCOL_HEADER, PROTOCOL_VERSION } from '#shared/protocol-version.ts'
import { apiTarget, logAccess } from './access-log.ts'
import { createCloseServer } from './close-server.ts'
import { createDocumentDoors } from './document-doors.ts'
import { guardRequest, MAX_BODY_BYTES } from './guard.ts'
import { createLive } from './live.ts'
import { refuse } from './refuse.ts'
import { reportUnexpected } from './report-unexpected.ts'
import { safeHeaders } from './safe-headers.ts'
import { signInRequest } from './sign-in.ts'

const MOST_CALLS_AT_ONCE = 20
const PAIRING_TRIES_A_MINUTE = 10

export interface ServerParts {
  readonly ports: Ports
  readonly codes: PairingCodes
  readonly log: Logger
  readonly origins: readonly string[]
  /** 0 = any free port. Only this computer can reach it. */
  readonly port: number
  readonly pingMs: number
  /** Told of each error that nobody expected, after it is in the log. */
  readonly onUnexpected: (error: Error) => void
}

export interface RunningServer {
  readonly port: number
  /** Ends the live feeds, lets commands underway finish, and then closes. */
  close(): Promise<void>
}

/** Listens on 127.0.0.1; rejects with the system's error where the port is taken. */
export async function startServer(parts: ServerParts): Promise<RunningServer> {
  const ending = new AbortController()
  const report = (error: unknown): string => {
    const unexpected = error instanceof Error ? error : new Error('thrown value')
    const errorId = reportUnexpected(parts.log, unexpected)
    parts.onUnexpected(unexpected)
    return errorId
  }
  const app = createApp(parts, report)
  const live = createLive({ ...parts, signal: ending.signal, report })
  const hosts = new Set<string>()
  const policy = { hosts, origins: new Set(parts.origins) }
  const procedures = new Set(Object.keys(router._def.procedures))
  const server = createServer({
    requestTimeout: 30_000,
    headersTimeout: 10_000,
    connectionsCheckingInterval: 5000,
  })
  const closeServer = createCloseServer(server)
  server.on('request', (req, res) => {
    logAccess(parts.log, { res, target: apiTarget(req.url ?? '', procedures) })
    res.setHeader(PROTOCOL_HEADER, PROTOCOL_VERSION)
    const refusal = guardRequest(req, policy)
    if (refusal) return refuse(req, res, refusal)
    if (req.url?.split('?', 1)[0] !== '/live') return app(req, res)
    // Past Express, whose objects would stay in memory as long as a panel is open.
    live(req, res).catch((error: unknown) => {
      report(error)
      failRequest(res)
    })
  })
  refuseUpgrades(server)

  const port = await listen(server, parts.port)
  for (const name of ['127.0.0.1', 'localhost', '[::1]']) hosts.add(`${name}:${port}`)
  return {
    port,
    close() {
      ending.abort()
      return closeServer()
    },
  }
}

function createApp({ ports, codes }: ServerParts, report: (error: unknown) => string): Express {
  const app = express()
  app.disable('x-powered-by').disable('etag')
  const limit = pairingLimit()
  const answer = createExpressMiddleware({
    router,
    createContext: async ({ req }): Promise<ApiContext> => ({
      ports,
      codes,
      signedIn: await signInRequest(ports, req),
      reportUnexpected: report,
    }),
    allowMethodOverride: true,
    maxBatchSize: MOST_CALLS_AT_ONCE,
    maxBodySize: MAX_BODY_BYTES,
  })
  const headers = Object.entries(safeHeaders)
  // One layer for all of it: each layer of Express costs a call more than its sign-in does.
  app.use('/trpc', (req, res, next) => {
    for (const [name, value] of headers) res.setHeader(name, value)
    if (!req.path.slice(1).split(',').includes('pairing.confirm')) return answer(req, res, next)
    limit(req, res, (error?: unknown) => (error ? next(error) : answer(req, res, next)))
  })
  app.use(helmet())
  app.get('/health', (_req, res) => {
    res.json({ status: 'ok' })
  })
  const documents = createDocumentDoors({ ports, report })
  app.post('/documents', documents.keep)
  app.get('/documents/:hash', documents.send)
  const onError: ErrorRequestHandler = (error, _req, res, _next) => {
    report(error)
    failRequest(res)
  }
  app.use(onError)
  return app
}

function failRequest(res: ServerResponse): void {
  if (res.headersSent) res.destroy()
  else res.writeHead(500, { 'Content-Type': 'application/json' }).end('{"error":"internal error"}')
}

/** Codes are short: who guesses is stopped long before a code could be found, whatever the codes say themselves. */
function pairingLimit(): RequestHandler {
  const error = new TRPCError({
    code: 'TOO_MANY_REQUESTS',
    cause: new DomainError('pairing-too-many-tries'),
  })
  return rateLimit({
    windowMs: 60_000,
    limit: PAIRING_TRIES_A_MINUTE,
    standardHeaders: false,
    legacyHeaders: false,
    handler: (_req, res) => {
      res.status(429).json({ error: translateError(error, undefined) })
    },
  })
}

/** There is no WebSocket here, for nobody: other extensions could open one. */
function refuseUpgrades(server: Server): void {
  server.on('upgrade', (_req, socket) => {
    socket.on('error', () => socket.destroy())
    socket.end('HTTP/1.1 426 Upgrade Required\r\nConnection: close\r\nContent-Length: 0\r\n\r\n', () =>
      socket.destroy(),
    )
  })
  server.on('connect', (_req, socket) => socket.destroy())
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject)
      resolve((server.address() as AddressInfo).port)
    })
  })
}
