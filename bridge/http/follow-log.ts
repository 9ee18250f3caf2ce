import { once } from 'node:events'
import type { ServerResponse } from 'node:http'
import type { Ports } from '#bridge/ports/ports.ts'
import { stillSignedIn } from '#bridge/use-cases/sign-in.ts'
import type { LiveMessages } from './live-messages.ts'

/** Events read at once; what is not taken yet is never more than the messages of one such batch. */
const BATCH = 100
export interface LiveStream {
  readonly ports: Ports
  readonly messages: LiveMessages
  readonly res: ServerResponse
  readonly deviceId: string
  /** The `seq` that the reader has seen. */
  readonly after: number
  readonly pingMs: number
  /** A reader that takes nothing for so long is dropped; it comes back with its cursor. */
  readonly stallMs: number
  /** Aborts when the reader has gone or the bridge stops. */
  readonly signal: AbortSignal
}

/**
 * Writes the news after the cursor, then each new one, until the reader goes, is too slow, or may no longer read.
 * Who may read is asked again before each batch, so that a revoked device hears nothing more.
 */
export async function followLog(stream: LiveStream): Promise<void> {
  const { ports, messages, res, deviceId, signal } = stream
  const bell = listenToBell(stream) // before the first read, so that nothing falls in between
  let cursor = stream.after
  while (!signal.aborted) {
    const reader = await stillSignedIn(ports.store, deviceId, ports.clock.now())
    if (!reader) return
    const events = await ports.store.eventsAfter(cursor, BATCH)
    let chunk = ''
    for (const event of events) {
      const message = await messages.of(event)
      if (message?.isFor(reader.actor)) chunk += message.text
      cursor = event.seq
    }
    if (signal.aborted) return
    if (chunk !== '' && !res.write(chunk) && !(await isDrained(stream))) return
    if (events.length < BATCH) await bell.next()
  }
}

/** Rings of the wake-up, and a comment now and then: it shows the reader that we live, and us that he does. */
function listenToBell({ ports, res, pingMs, signal }: LiveStream): { next(): Promise<void> } {
  let isRung = false
  let wake = () => {}
  const ring = () => {
    isRung = true
    wake()
  }
  ports.wakeUp.onRing(ring, signal)
  const ping = setInterval(() => {
    res.write(': ping\n\n')
    ring()
  }, pingMs)
  signal.addEventListener(
    'abort',
    () => {
      clearInterval(ping)
      ring()
    },
    { once: true },
  )
  return {
    async next() {
      if (!isRung) await new Promise<void>((resolve) => (wake = resolve))
      isRung = false
    },
  }
}

async function isDrained({ res, stallMs, signal }: LiveStream): Promise<boolean> {
  const patience = AbortSignal.timeout(stallMs)
  try {
    await once(res, 'drain', { signal: AbortSignal.any([signal, patience]) })
    return true
  } catch {
    return false // gone, stopped, or out of patience: the stream ends either way
  }
}
