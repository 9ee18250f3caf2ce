import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'

/** Answers that are not through by then are cut off. */
const PATIENCE_MS = 3000

/**
 * Watches a server's connections, so that it can be closed without delay: those without a request underway go at
 * once (Node leaves alone the ones that browsers open on stock), the others when their answer is through. Over TLS a
 * connection is one once it is secure.
 */
export function createCloseServer(
  server: Server,
  connection: 'connection' | 'secureConnection' = 'connection',
): () => Promise<void> {
  const underway = new Map<Socket, number>()
  let isClosing = false
  const leaveIfDone = (socket: Socket) => {
    if (isClosing && (underway.get(socket) ?? 0) === 0) socket.destroySoon()
  }
  server.on(connection, (socket: Socket) => {
    underway.set(socket, 0)
    socket.once('close', () => underway.delete(socket))
  })
  server.on('request', ({ socket }: IncomingMessage, res: ServerResponse) => {
    underway.set(socket, (underway.get(socket) ?? 0) + 1)
    res.once('close', () => {
      const requests = underway.get(socket)
      if (requests === undefined) return // it closed with its socket
      underway.set(socket, requests - 1)
      leaveIfDone(socket)
    })
  })
  return () => {
    isClosing = true
    return new Promise((resolve) => {
      const impatience = setTimeout(() => server.closeAllConnections(), PATIENCE_MS)
      server.close(() => {
        clearTimeout(impatience)
        resolve()
      })
      for (const socket of underway.keys()) leaveIfDone(socket)
    })
  }
}
