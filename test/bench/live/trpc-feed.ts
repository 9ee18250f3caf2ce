import { EventEmitter, on, once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { initTRPC, tracked } from '@trpc/server'
import { createHTTPServer } from '@trpc/server/adapters/standalone'
import type { LiveChange } from '#shared/schema/board.ts'
import type { FeedOffice, OpenFeed } from './feed-office.ts'
import { newsFrom } from './news-from.ts'

/** The peer: tRPC's own subscription over server-sent events, given the same changes, each made once. */
export async function openTrpcFeed(office: FeedOffice): Promise<OpenFeed> {
  const changes = new EventEmitter().setMaxListeners(0)
  newsFrom(office.bridge.ports, (change) => changes.emit('change', change))
  const t = initTRPC.create()
  const router = t.router({
    changes: t.procedure.subscription(async function* ({ signal }) {
      for await (const [change] of on(changes, 'change', { ...(signal && { signal }) })) {
        const { seq } = change as LiveChange
        yield tracked(String(seq), change as LiveChange)
      }
    }),
  })
  const server = createHTTPServer({ router })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const request = `GET /changes HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nAccept: text/event-stream\r\n\r\n`
  return { port, requests: office.tokens.map(() => request) }
}
