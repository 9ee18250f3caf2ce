import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { createServer, type Socket } from 'node:net'
import type { FeedOffice, OpenFeed } from './feed-office.ts'
import { newsFrom } from './news-from.ts'

const head = 'HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n'

/** The floor: sockets that get one shared buffer, and nothing asked about anybody. */
export async function openBareFeed(office: FeedOffice): Promise<OpenFeed> {
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    socket.setNoDelay(true)
    socket.once('data', () => {
      socket.write(head)
      sockets.add(socket)
    })
    socket.on('error', () => socket.destroy())
    socket.on('close', () => sockets.delete(socket))
  })
  newsFrom(office.bridge.ports, (change) => {
    const bytes = Buffer.from(`id: ${change.seq}\nevent: change\ndata: ${JSON.stringify(change)}\n\n`)
    for (const socket of sockets) socket.write(bytes)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return { port, requests: office.tokens.map(() => 'GET /live HTTP/1.1\r\nHost: x\r\n\r\n') }
}
