import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Ports } from '#bridge/ports/ports.ts'
import { stillSignedIn } from '#bridge/use-cases/sign-in.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { StoredEvent } from '#shared/schema/event.ts'
import { type RecordKind, recordOf } from '#shared/schema/records.ts'
import type { LiveMessage, LiveMessages } from './live-messages.ts'
import type { LiveReader } from './live-reader.ts'
import { shareMessages } from './share-messages.ts'

/** Events read at once; what a reader has not taken yet is never more than the messages of one such batch. */
const BATCH = 100
/** Readers served before others of the bridge get their turn. */
const SERVED_AT_ONCE = 500
/** A round of pings is spread over as many moments: together they would hold up everything else. */
const PING_MOMENTS = 16
const PING = Buffer.from(': ping\n\n')
/** Records that say nothing about who may read. After an event on any other it is asked anew. */
const WITHOUT_RIGHTS: readonly RecordKind[] = ['register', 'case', 'pengaduan', 'upload', 'filter']

export interface HubParts {
  readonly ports: Ports
  readonly messages: LiveMessages
  /** Each reader hears something in this time: it shows the reader that we live, and us that he does. */
  readonly pingMs: number
  /** A reader that takes nothing for so long is cut off. */
  readonly stallMs: number
  /** Ends every stream. */
  readonly signal: AbortSignal
  readonly onError: (error: Error) => void
}

/** Those who read for one account, and what that account may see. */
interface Audience {
  actor: Actor
  readonly readers: Set<LiveReader>
}

/**
 * Follows the log once for all readers. Those who have seen everything, nearly all of them at any moment, are level:
 * each new piece of news is written to all of them as one piece of bytes. Whoever comes with an older cursor, or
 * takes more slowly than news comes, reads the log for himself until he is level.
 */
export class LiveHub {
  readonly #parts: HubParts
  readonly #audiences = new Map<string, Audience>()
  readonly #level = new Set<LiveReader>()
  /** Everybody, in the order of their pings. */
  readonly #readers = new Set<LiveReader>()
  /** The `seq` up to which all who are level were told everything. */
  #cursor: number
  #isRung = false
  #isTelling = false

  constructor(parts: HubParts) {
    this.#parts = parts
    this.#cursor = parts.ports.store.lastSeq()
    parts.ports.wakeUp.onRing(() => this.#ring(), parts.signal)
    const pings = setInterval(this.#pingSome(), parts.pingMs / PING_MOMENTS)
    parts.signal.addEventListener(
      'abort',
      () => {
        clearInterval(pings)
        this.#endAll()
      },
      { once: true },
    )
  }

  /** How many streams a device has open. */
  streamsOf(accountId: string, deviceId: string): number {
    const readers = [...(this.#audiences.get(accountId)?.readers ?? [])]
    return readers.filter((reader) => reader.deviceId === deviceId).length
  }

  /** Begins to serve a reader whose stream is open, until it goes or may no longer read. */
  follow(reader: LiveReader, actor: Actor): void {
    if (this.#readers.size === 0) this.#cursor = this.#parts.ports.store.lastSeq()
    const audience = this.#audiences.get(reader.accountId) ?? { actor, readers: new Set() }
    this.#audiences.set(reader.accountId, audience)
    audience.actor = actor
    audience.readers.add(reader)
    this.#readers.add(reader)
    reader.onGone(() => {
      this.#level.delete(reader)
      this.#readers.delete(reader)
      audience.readers.delete(reader)
      if (audience.readers.size === 0) this.#audiences.delete(reader.accountId)
    })
    if (this.#parts.signal.aborted) this.#endAll()
    else this.#serve(reader)
  }

  /** Brings one reader up to the others. */
  async #serve(reader: LiveReader): Promise<void> {
    const { stallMs } = this.#parts
    try {
      while (reader.cursor < this.#cursor) {
        if (await this.#isBarred(reader)) return
        const piece = await this.#missedBy(reader)
        if (piece && !reader.give(piece) && !(await reader.drained(stallMs))) return reader.cutOff()
        if (reader.isGone) return
      }
      if (!reader.isGone) this.#level.add(reader)
    } catch (error) {
      reader.end(stallMs)
      this.#report(error)
    }
  }

  /** The next messages for a reader that is behind. It is given no more than the others have. */
  async #missedBy(reader: LiveReader): Promise<Buffer | undefined> {
    const events = await this.#parts.ports.store.eventsAfter(
      reader.cursor,
      Math.min(BATCH, this.#cursor - reader.cursor),
    )
    const messages = await this.#messagesOf(events)
    reader.cursor = events.at(-1)?.seq ?? this.#cursor
    const actor = this.#audiences.get(reader.accountId)?.actor
    return actor && shareMessages(messages)(actor)
  }

  async #messagesOf(events: readonly StoredEvent[]): Promise<LiveMessage[]> {
    const messages: LiveMessage[] = []
    for (const event of events) {
      const message = await this.#parts.messages.of(event)
      if (message) messages.push(message)
    }
    return messages
  }

  #ring(): void {
    this.#isRung = true
    if (!this.#isTelling) this.#tellAll()
  }

  async #tellAll(): Promise<void> {
    const { store } = this.#parts.ports
    this.#isTelling = true
    try {
      while (this.#isRung && !this.#parts.signal.aborted) {
        this.#isRung = false
        if (this.#readers.size === 0) return // nobody to make messages for
        const events = await store.eventsAfter(this.#cursor, BATCH)
        if (events.length > 0) await this.#tell(events)
        this.#isRung ||= events.length === BATCH
      }
    } catch (error) {
      this.#endAll() // they come back with the cursors they have
      this.#report(error)
    } finally {
      this.#isTelling = false // in one breath with the last look at the bell: none is lost between
    }
  }

  /** Rights first: whoever loses them by one of these events hears none of the others. */
  async #tell(events: readonly StoredEvent[]): Promise<void> {
    await this.#askAnew(events)
    const share = shareMessages(await this.#messagesOf(events))
    const [first, last] = [events[0], events.at(-1)]
    if (!first || !last) return
    const after = last.seq
    this.#cursor = Math.max(this.#cursor, after)
    const now = this.#parts.ports.clock.now().toISOString()
    let served = 0
    for (const { actor, readers } of [...this.#audiences.values()]) {
      const piece = share(actor)
      for (const reader of readers) {
        if (!this.#level.has(reader) || reader.cursor >= after) continue
        if (reader.expiresAt <= now) reader.end(this.#parts.stallMs)
        else if (reader.cursor >= first.seq)
          this.#leaveBehind(reader) // it came with a part of these
        else this.#giveLevel(reader, { piece, after })
        served += 1
        if (served % SERVED_AT_ONCE === 0) await nextTurn()
      }
    }
  }

  #giveLevel(reader: LiveReader, { piece, after }: { piece: Buffer | undefined; after: number }): void {
    reader.cursor = after
    if (piece && !reader.give(piece)) this.#leaveBehind(reader, true)
  }

  /** From here on it reads for itself, once it has taken what it was given. */
  async #leaveBehind(reader: LiveReader, isFull = false): Promise<void> {
    this.#level.delete(reader)
    if (isFull && !(await reader.drained(this.#parts.stallMs))) reader.cutOff()
    else await this.#serve(reader)
  }

  async #askAnew(events: readonly StoredEvent[]): Promise<void> {
    const changed = events.map(recordOf).filter(({ kind }) => !WITHOUT_RIGHTS.includes(kind))
    if (changed.length === 0) return
    const isMeant = (reader: LiveReader) =>
      changed.some(
        ({ kind, id }) =>
          (kind !== 'device' || id === reader.deviceId) && (kind !== 'account' || id === reader.accountId),
      )
    await Promise.all([...this.#readers].filter(isMeant).map((reader) => this.#isBarred(reader)))
  }

  /** Whether it may no longer read; then its stream has ended. What it may see is learnt anew. */
  async #isBarred(reader: LiveReader): Promise<boolean> {
    const { store, clock } = this.#parts.ports
    const signedIn = await stillSignedIn(store, reader.deviceId, clock.now())
    const audience = this.#audiences.get(reader.accountId)
    if (signedIn && audience) audience.actor = signedIn.actor
    if (!signedIn) reader.end(this.#parts.stallMs)
    return !signedIn
  }

  #endAll(): void {
    for (const reader of this.#readers) reader.end(this.#parts.stallMs)
  }

  /** Pings a share of the readers, the next ones each time, so that each has its turn once in `pingMs`. */
  #pingSome(): () => void {
    let due = 0
    let round = this.#readers.values()
    const next = (): LiveReader | undefined => {
      const { value } = round.next()
      if (value === undefined) round = this.#readers.values()
      return value
    }
    return () => {
      this.#ring() // a bell that was lost is made good now
      due += this.#readers.size / PING_MOMENTS
      for (; due >= 1; due -= 1) {
        const reader = next() ?? next()
        if (!reader) continue
        if (this.#level.has(reader) && !reader.give(PING)) this.#leaveBehind(reader, true)
        this.#isBarred(reader).catch((error: unknown) => this.#report(error))
      }
    }
  }

  #report(error: unknown): void {
    if (!(error instanceof Error)) throw error
    this.#parts.onError(error)
  }
}
