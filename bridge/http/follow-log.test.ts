import { EventEmitter } from 'node:events'
import type { ServerResponse } from 'node:http'
import { expect, test } from 'vitest'
import type { Ports } from '#bridge/ports/ports.ts'
import type { StoredEvent } from '#shared/schema/event.ts'
import { followLog } from './follow-log.ts'
import type { LiveMessages } from './live-messages.ts'

/** A log of `length` events, for one device that may read. */
function aLog(length: number) {
  const reads: number[] = []
  const find = async (kind: string) =>
    kind === 'organisation'
      ? undefined
      : kind === 'device'
        ? { id: 'd', accountId: 'a', expiresAt: '9999-01-01T00:00:00.000Z' }
        : { id: 'a', roles: [], fulfils: [] }
  const eventsAfter = async (seq: number, limit: number) => {
    reads.push(seq)
    const count = Math.max(0, Math.min(limit, length - seq))
    return Array.from({ length: count }, (_, at) => ({ seq: seq + at + 1 }) as StoredEvent)
  }
  const ports = {
    store: { find, eventsAfter },
    clock: { now: () => new Date() },
    wakeUp: { ring: () => {}, onRing: () => {} },
  } as unknown as Ports
  return { ports, reads }
}

const messages: LiveMessages = { of: async ({ seq }) => ({ text: `${seq}\n`, isFor: () => true }) }

/** A connection whose other side takes nothing until it is drained by hand. */
class Blocked extends EventEmitter {
  readonly written: string[] = []
  write(text: string): boolean {
    this.written.push(text)
    queueMicrotask(() => this.emit('written'))
    return false
  }
}

function follow(blocked: Blocked, ports: Ports, more: { signal?: AbortSignal; stallMs?: number } = {}) {
  const res = blocked as unknown as ServerResponse
  return followLog({
    ...{ ports, messages, res, deviceId: 'd', after: 0, pingMs: 60_000, stallMs: 60_000 },
    signal: new AbortController().signal,
    ...more,
  })
}

test('reads no further than one batch ahead of the reader', async () => {
  const { ports, reads } = aLog(1000)
  const blocked = new Blocked()
  const stop = new AbortController()
  const following = follow(blocked, ports, { signal: stop.signal })
  for (let batch = 1; batch <= 3; batch++) {
    await new Promise((resolve) => blocked.once('written', resolve))
    expect(blocked.written).toHaveLength(batch)
    expect(reads).toHaveLength(batch)
    blocked.emit('drain')
  }
  stop.abort()
  await following
  expect(blocked.written[1]?.startsWith('101\n')).toBe(true)
})

test('drops a reader that takes nothing for too long', async () => {
  const { ports, reads } = aLog(1000)
  const blocked = new Blocked()
  await follow(blocked, ports, { stallMs: 1 })
  expect(blocked.written).toHaveLength(1)
  expect(reads).toEqual([0])
})
