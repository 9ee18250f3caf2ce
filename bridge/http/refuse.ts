import type { IncomingMessage, ServerResponse } from 'node:http'
import type { GuardRefusal } from './guard.ts'

/** What is still read, and thrown away, of a body that nobody wants; beyond it the connection is cut. */
const MAX_DISCARDED_BYTES = 8_000_000

/**
 * Answers at once, before the body. Nothing of the request is repeated, and no CORS header is ever sent: our
 * extension needs none, and everybody else is not to read the answer.
 */
export function refuse(req: IncomingMessage, res: ServerResponse, { status, reason }: GuardRefusal): void {
  res.writeHead(status, {
    'Content-Type': 'application/json; charset=utf-8',
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'no-store',
    ...(status === 405 && { Allow: reason.split(' ')[0] }),
  })
  res.end(JSON.stringify({ error: reason }))
  discardBody(req)
}

/** Lets the sender finish, so that he reads the answer, but not for ever. */
export function discardBody(req: IncomingMessage): void {
  let discarded = 0
  req.on('data', (chunk: Buffer) => {
    discarded += chunk.length
    if (discarded > MAX_DISCARDED_BYTES) req.destroy()
  })
}
