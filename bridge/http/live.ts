import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Ports } from '#bridge/ports/ports.ts'
import { id } from '#shared/text/id.ts'
import { headerValues } from './guard.ts'
import { LiveHub } from './live-hub.ts'
import { createLiveMessages } from './live-messages.ts'
import { LiveReader } from './live-reader.ts'
import { safeHeaders } from './safe-headers.ts'
import { signInRequest } from './sign-in.ts'

/** Windows of a browser have a panel each; more than this is no office at work. */
const MOST_STREAMS_OF_A_DEVICE = 20
const STALL_MS = 30_000

/** Handles a request that has passed the guard. Rejects with what nobody expected. */
export type LiveHandler = (req: IncomingMessage, res: ServerResponse) => Promise<void>

export interface LiveParts {
  readonly ports: Ports
  readonly pingMs: number
  /** Ends every stream. */
  readonly signal: AbortSignal
  /** Told of each error that nobody expected. */
  readonly report: (error: Error) => void
}

/**
 * `GET /live`: server-sent events, each with the `seq` of an event as its id. `Last-Event-ID` names the last one
 * seen; without it the feed begins at the beginning. Nobody gets what he may not see.
 */
export function createLive({ ports, pingMs, signal, report }: LiveParts): LiveHandler {
  const hub = new LiveHub({
    ...{ ports, messages: createLiveMessages(ports), pingMs, stallMs: STALL_MS, signal },
    onError: report,
  })
  return async (req, res) => {
    const signedIn = await signInRequest(ports, req)
    if (!signedIn) return refuseStream(res, 401)
    const after = cursorOf(headerValues(req, 'last-event-id'))
    if (after === undefined) return refuseStream(res, 400)
    // A cursor from a log that went on after this one was backed up: the reader must read the board anew.
    if (after > ports.store.lastSeq()) return refuseStream(res, 409)
    const { device, account, actor } = signedIn
    if (hub.streamsOf(account.id, device.id) >= MOST_STREAMS_OF_A_DEVICE) return refuseStream(res, 429)
    if (res.closed) return // left while we looked up who it is
    begin(res)
    const { id: deviceId, expiresAt } = device
    hub.follow(new LiveReader({ res, deviceId, accountId: account.id, expiresAt, after }), actor)
  }
}

function begin(res: ServerResponse): void {
  // The stream ends with its connection: no frame around each piece, which would be another write.
  res.useChunkedEncodingByDefault = false
  res.shouldKeepAlive = false
  res.writeHead(200, {
    ...safeHeaders,
    'Content-Type': 'text/event-stream; charset=utf-8',
    'X-Accel-Buffering': 'no',
  })
  res.write('retry: 5000\n\n')
}

const refusals = {
  400: { message: 'Posisi terakhir tidak dapat dibaca; muat ulang papan.' },
  401: { code: 'not-signed-in', message: id['not-signed-in'] },
  409: { message: 'Catatan di komputer ini lebih baru daripada di server kantor; muat ulang papan.' },
  429: { message: 'Terlalu banyak panel terbuka di komputer ini; tutup beberapa, lalu muat ulang papan.' },
}

function refuseStream(res: ServerResponse, status: keyof typeof refusals): void {
  res.writeHead(status, { ...safeHeaders, 'Content-Type': 'application/json; charset=utf-8' })
  res.end(JSON.stringify({ error: refusals[status] }))
}

function cursorOf([value, ...others]: readonly string[]): number | undefined {
  if (others.length > 0) return undefined
  if (value === undefined || value === '') return 0
  return /^\d{1,15}$/.test(value) ? Number(value) : undefined
}
