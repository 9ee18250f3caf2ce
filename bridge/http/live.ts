import type { RequestHandler, Response } from 'express'
import type { Logger } from 'pino'
import type { Ports } from '#bridge/ports/ports.ts'
import { id } from '#shared/text/id.ts'
import { followLog } from './follow-log.ts'
import { headerValues } from './guard.ts'
import { createLiveMessages } from './live-messages.ts'
import { reportUnexpected } from './report-unexpected.ts'
import { signInRequest } from './sign-in.ts'

/** Windows of a browser have a panel each; more than this is no office at work. */
const MOST_STREAMS_OF_A_DEVICE = 20
const STALL_MS = 30_000

export interface LiveParts {
  readonly ports: Ports
  readonly log: Logger
  readonly pingMs: number
  /** Ends every stream. */
  readonly signal: AbortSignal
}

/**
 * `GET /live`: server-sent events, each with the `seq` of an event as its id. `Last-Event-ID` names the last one
 * seen; without it the feed begins at the beginning. Nobody gets what he may not see.
 */
export function createLive({ ports, log, pingMs, signal }: LiveParts): RequestHandler {
  const messages = createLiveMessages(ports)
  const streams = new Map<string, number>()
  return async (req, res) => {
    const signedIn = await signInRequest(ports, req)
    if (!signedIn) return refuseStream(res, 401)
    const after = cursorOf(headerValues(req, 'last-event-id'))
    if (after === undefined) return refuseStream(res, 400)
    // A cursor from a log that went on after this one was backed up: the reader must read the board anew.
    if (after > ports.store.lastSeq()) return refuseStream(res, 409)
    const deviceId = signedIn.device.id
    const open = streams.get(deviceId) ?? 0
    if (open >= MOST_STREAMS_OF_A_DEVICE) return refuseStream(res, 429)

    const gone = new AbortController()
    res.once('close', () => gone.abort())
    if (res.closed) return // left while we looked up who it is
    streams.set(deviceId, open + 1)
    begin(res)
    try {
      await followLog({
        ...{ ports, messages, res, deviceId, after, pingMs, stallMs: STALL_MS },
        signal: AbortSignal.any([signal, gone.signal]),
      })
    } catch (error) {
      if (!(error instanceof Error)) throw error
      reportUnexpected(log, error)
    } finally {
      gone.abort()
      streams.set(deviceId, (streams.get(deviceId) ?? 1) - 1)
      if (streams.get(deviceId) === 0) streams.delete(deviceId)
      res.end()
    }
  }
}

function begin(res: Response): void {
  res.writeHead(200, {
    'Content-Type': 'text/event-stream; charset=utf-8',
    'Cache-Control': 'no-store',
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

function refuseStream(res: Response, status: keyof typeof refusals): void {
  res.status(status).json({ error: refusals[status] })
}

function cursorOf([value, ...others]: readonly string[]): number | undefined {
  if (others.length > 0) return undefined
  if (value === undefined || value === '') return 0
  return /^\d{1,15}$/.test(value) ? Number(value) : undefined
}
