import { createParser } from 'eventsource-parser'
import { LiveChange } from '#shared/schema/board.ts'

export interface LiveReader extends Disposable {
  readonly status: number
  /** The next change, in order; rejects when the stream ends before one comes. */
  next(): Promise<LiveChange>
  /** Resolves at the next ping. */
  pinged(): Promise<void>
  /** Resolves when the bridge has closed the stream. */
  readonly ended: Promise<void>
}

/** Follows the live feed as the side panel does: bearer header, cursor in `Last-Event-ID`. */
export async function followLive(url: string, token: string, after: number): Promise<LiveReader> {
  const leave = new AbortController()
  const answer = await fetch(`${url}/live`, {
    headers: { Authorization: `Bearer ${token}`, 'Last-Event-ID': String(after) },
    signal: leave.signal,
  })
  const changes = waitingList<LiveChange>()
  const pings = waitingList<void>()
  const parser = createParser({
    onEvent: ({ id, event, data }) => {
      const change = LiveChange.parse(JSON.parse(data))
      if (event !== 'change' || id !== String(change.seq)) throw new Error(`odd event ${event} ${id}`)
      changes.add(change)
    },
    onComment: () => pings.add(),
  })
  const ended = read(answer, (text) => parser.feed(text)).finally(() => {
    changes.end()
    pings.end()
  })
  return {
    status: answer.status,
    next: changes.next,
    pinged: pings.next,
    ended,
    [Symbol.dispose]: () => leave.abort(),
  }
}

async function read(answer: Response, feed: (text: string) => void): Promise<void> {
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader()
  for (;;) {
    // Our own leaving and a bridge that falls dead end a stream as well as a clean close.
    const part = await reader?.read().catch(() => undefined)
    if (!part || part.done) return
    feed(part.value)
  }
}

function waitingList<Item>() {
  const items: Item[] = []
  const waiting: PromiseWithResolvers<Item>[] = []
  let isOver = false
  return {
    add(item: Item) {
      const first = waiting.shift()
      if (first) first.resolve(item)
      else items.push(item)
    },
    end() {
      isOver = true
      for (const each of waiting.splice(0)) each.reject(new Error('the stream has ended'))
    },
    next(): Promise<Item> {
      if (items.length > 0) return Promise.resolve(items.shift() as Item)
      if (isOver) return Promise.reject(new Error('the stream has ended'))
      const one = Promise.withResolvers<Item>()
      waiting.push(one)
      return one.promise
    },
  }
}
