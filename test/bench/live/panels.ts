import { connect, type Socket } from 'node:net'
import { answerParent } from '../program.ts'
import { monotonic } from './monotonic.ts'

/** Connections begun together; more would overflow what the server's system keeps waiting. */
const atOnce = 100
const patienceMs = 60_000
const mark = Buffer.from('"seq":')
const end = Buffer.from('\n\n')

interface Panel {
  readonly socket: Socket
  /** The change has begun to come in. */
  begun: boolean
  /** When it was there whole. */
  at?: number
}

/** Panels as sockets: they read what comes and look for its end, which leaves the machine to the server. */
let panels: Panel[] = []
let missing = 0
let allThere = () => {}

function receive(panel: Panel, bytes: Buffer): void {
  if (panel.at !== undefined) return
  panel.begun ||= bytes.includes(mark)
  if (!panel.begun || !bytes.subarray(-6).includes(end)) return
  panel.at = monotonic()
  missing -= 1
  if (missing === 0) allThere()
}

/** Resolves when the stream has begun. */
function open(port: number, request: string): Promise<Panel> {
  const { promise, resolve, reject } = Promise.withResolvers<Panel>()
  const socket = connect(port, '127.0.0.1', () => socket.write(request))
  const panel: Panel = { socket, begun: false, at: 0 }
  socket.on('error', reject)
  socket.on('close', () => reject(new Error('a panel was cut off')))
  socket.once('data', (head: Buffer) => {
    if (!head.toString('latin1').startsWith('HTTP/1.1 200')) return reject(new Error(head.toString('latin1')))
    socket.on('data', (bytes: Buffer) => receive(panel, bytes))
    resolve(panel)
  })
  return promise
}

answerParent({
  async connect({ port, requests }: { port: number; requests: readonly string[] }) {
    for (let from = 0; from < requests.length; from += atOnce) {
      const some = requests.slice(from, from + atOnce)
      panels.push(...(await Promise.all(some.map((request) => open(port, request)))))
    }
    return panels.length
  },
  /** From now on one change is waited for. */
  arm() {
    for (const panel of panels) {
      panel.begun = false
      delete panel.at
    }
    missing = panels.length
  },
  /** When each panel had the change, in order; fails where one never gets it. */
  async arrivals() {
    if (missing > 0) {
      const there = Promise.withResolvers<void>()
      const impatience = setTimeout(
        () => there.reject(new Error(`${missing} of ${panels.length} panels heard nothing`)),
        patienceMs,
      )
      allThere = there.resolve
      await there.promise.finally(() => clearTimeout(impatience))
    }
    return panels.map(({ at = Number.NaN }) => at).sort((a, b) => a - b)
  },
  leave() {
    for (const { socket } of panels) socket.destroy()
    panels = []
  },
})
