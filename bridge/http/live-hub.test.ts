import { EventEmitter, once } from 'node:events'
import type { ServerResponse } from 'node:http'
import { afterEach, expect, test } from 'vitest'
import type { Ports } from '#bridge/ports/ports.ts'
import type { StoredEvent } from '#shared/schema/event.ts'
import { LiveHub } from './live-hub.ts'
import type { LiveMessages } from './live-messages.ts'
import { LiveReader } from './live-reader.ts'

/** A connection that keeps what it is given; while `takes` is false it is full after each piece. */
class Connection extends EventEmitter {
  readonly pieces: Buffer[] = []
  takes = true
  writableEnded = false
  destroyed = false
  write(bytes: Buffer): boolean {
    this.pieces.push(bytes)
    this.emit('written')
    return this.takes
  }
  end(): void {
    this.writableEnded = true
    this.destroy()
  }
  destroy(): void {
    this.destroyed = true
    this.emit('close')
  }
  get seqs(): number[] {
    const lines = Buffer.concat(this.pieces).toString().split('\n')
    return lines.filter((line) => /^\d+$/.test(line)).map(Number)
  }
}

const ends: AbortController[] = []
afterEach(() => {
  for (const end of ends.splice(0)) end.abort()
})

/** A log for devices `d1` … of account `a`, and `x` of account `blind`, who may see nothing of it. */
function aHub({ length = 0, stallMs = 60_000, pingMs = 600_000 } = {}) {
  const log: StoredEvent[] = []
  const revoked = new Set<string>()
  const listeners: (() => void)[] = []
  const made: number[] = []
  const reads: number[] = []
  const asked: string[] = []
  const add = (event: object = { type: 'case.resumed', caseId: 'c' }) =>
    log.push({ ...event, seq: log.length + 1 } as StoredEvent)
  for (let at = 0; at < length; at++) add()
  const store = {
    lastSeq: () => log.length,
    async eventsAfter(seq: number, limit: number) {
      reads.push(seq)
      return log.slice(seq, seq + limit)
    },
    async find(kind: string, id: string) {
      const accountId = id.startsWith('d') ? 'a' : 'blind'
      if (kind === 'organisation') return undefined
      if (kind === 'account') return { id, roles: [], fulfils: [] }
      return {
        id,
        accountId,
        expiresAt: '9999-01-01T00:00:00.000Z',
        ...(revoked.has(id) && { revokedAt: 'then' }),
      }
    },
  }
  const ports = {
    store,
    clock: { now: () => new Date() },
    wakeUp: { onRing: (listener: () => void) => listeners.push(listener) },
  } as unknown as Ports
  const messages: LiveMessages = {
    async of({ seq, type }) {
      if (type !== 'case.resumed') return undefined
      made.push(seq)
      const isFor = ({ id }: { id: string }) => {
        asked.push(id)
        return id === 'a'
      }
      return { bytes: Buffer.from(`${seq}\n`), isFor }
    },
  }
  const end = new AbortController()
  ends.push(end)
  const errors: Error[] = []
  const hub = new LiveHub({
    ...{ ports, messages, pingMs, stallMs, signal: end.signal },
    onError: (error) => errors.push(error),
  })
  return {
    ...{ add, revoked, made, reads, asked, errors, store },
    ring: () => {
      for (const listener of listeners) listener()
    },
    follow(deviceId: string, after: number, connection = new Connection()) {
      const accountId = deviceId.startsWith('d') ? 'a' : 'blind'
      const res = connection as unknown as ServerResponse
      const reader = new LiveReader({ res, deviceId, accountId, expiresAt: '9999', after })
      hub.follow(reader, { id: accountId, roles: [], fulfils: [] })
      return connection
    },
  }
}

const written = (connection: Connection) => once(connection, 'written')

test('news is made once and is one piece of memory for all who may see it', async () => {
  const { add, ring, follow, made, asked } = aHub()
  const readers = ['d1', 'd2', 'd3'].map((device) => follow(device, 0))
  const blind = follow('x', 0)
  add()
  ring()
  await Promise.all(readers.map(written))
  expect(readers.map(({ pieces }) => pieces.length)).toEqual([1, 1, 1])
  expect(new Set(readers.map(({ pieces: [piece] }) => piece)).size).toBe(1)
  expect(made).toEqual([1])
  expect(asked.sort()).toEqual(['a', 'blind']) // once an account, however many panels it has
  expect(blind.pieces).toEqual([])
})

test('who comes late reads no further than one batch ahead of what he takes, and then is level', async () => {
  const { add, ring, follow, reads } = aHub({ length: 250 })
  const slow = new Connection()
  slow.takes = false
  follow('d1', 0, slow)
  await written(slow)
  expect(slow.seqs).toHaveLength(100)
  expect(reads).toEqual([0])
  slow.takes = true
  slow.emit('drain')
  await written(slow)
  await written(slow)
  add()
  ring()
  await written(slow)
  expect(slow.seqs).toEqual(Array.from({ length: 251 }, (_, at) => at + 1))
})

test('who takes too slowly is left behind alone, and gets what he missed once he takes again', async () => {
  const { add, ring, follow } = aHub()
  const [quick, slow] = [follow('d1', 0), follow('d2', 0)]
  slow.takes = false
  for (let n = 1; n <= 5; n++) {
    const next = written(quick)
    add()
    ring()
    await next
  }
  expect(quick.seqs).toEqual([1, 2, 3, 4, 5])
  expect(slow.seqs).toEqual([1])
  slow.takes = true
  slow.emit('drain')
  await written(slow)
  expect(slow.seqs).toEqual([1, 2, 3, 4, 5])
})

test('who takes nothing for too long is cut off', async () => {
  const { add, ring, follow } = aHub({ stallMs: 1 })
  const stalled = follow('d1', 0)
  stalled.takes = false
  const closed = once(stalled, 'close')
  add()
  ring()
  await closed
  expect(stalled).toMatchObject({ destroyed: true, writableEnded: false })
})

test('a device that is revoked hears nothing of what comes after, not even of the same moment', async () => {
  const { add, ring, follow, revoked } = aHub()
  const [barred, other] = [follow('d1', 0), follow('d2', 0)]
  revoked.add('d1')
  add({ type: 'device.revoked', deviceId: 'd1' })
  add()
  ring()
  await written(other)
  expect(other.seqs).toEqual([2])
  expect(barred).toMatchObject({ pieces: [], writableEnded: true })
})

test('who comes with a newer cursor than the others have hears nothing twice', async () => {
  const { add, ring, follow } = aHub()
  const first = follow('d1', 0)
  add()
  add()
  const second = follow('d2', 2) // it has read the board; the bell for 1 and 2 has not rung yet
  ring()
  await written(first)
  add()
  ring()
  await written(second)
  expect(first.seqs.length).toBeGreaterThan(0)
  expect(second.seqs).toEqual([3])
})

test('a bell that was lost is made good at the next ping', async () => {
  const { add, follow } = aHub({ pingMs: 16 })
  const reader = follow('d1', 0)
  add()
  await expect.poll(() => reader.seqs).toEqual([1])
})

test('a log that cannot be read ends the streams and is told; the next bell tries again', async () => {
  const { add, ring, follow, errors, store } = aHub()
  const reader = follow('d1', 0)
  const { eventsAfter } = store
  store.eventsAfter = async () => {
    throw new Error('disk')
  }
  const closed = once(reader, 'close')
  add()
  ring()
  await closed
  expect(errors).toHaveLength(1)
  store.eventsAfter = eventsAfter
  const again = follow('d1', 0)
  await written(again)
  expect(again.seqs).toEqual([1])
})
