import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

export interface WayToPortals {
  readonly port: number
  close(): void
}

/**
 * A proxy that leads hosts to ports of this computer and refuses every other: Firefox has no rules for names as Chromium
 * has, and no test may reach a real server.
 */
export async function leadToPortals(portOf: (host: string) => number | undefined): Promise<WayToPortals> {
  const open = new Set<Socket>()
  const keep = (socket: Socket) => {
    open.add(socket)
    socket.on('close', () => open.delete(socket))
    // A browser that ends cuts its lines; there is nobody to tell.
    socket.on('error', () => socket.destroy())
  }
  const server = createServer((socket) => {
    keep(socket)
    socket.once('data', (head) => {
      const host = /^CONNECT ([^:\s]+):443 /.exec(head.toString('latin1'))?.[1]
      const port = host && portOf(host)
      if (!port) {
        socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n')
        return
      }
      const portal = connect(port, '127.0.0.1')
      keep(portal)
      portal.on('connect', () => {
        socket.write('HTTP/1.1 200 Connection Established\r\n\r\n')
        socket.pipe(portal).pipe(socket)
      })
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    close: () => {
      server.close()
      for (const socket of open) socket.destroy()
    },
  }
}
