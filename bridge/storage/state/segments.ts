import { closeSync, constants, fdatasync, open, readSync, rm, write } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { FiledKind } from '#bridge/ports/event-store.ts'
import type { Signer } from '#bridge/storage/embedded/line-form.ts'
import type { Records } from '#shared/schema/records.ts'

/** Where a record lies as bytes. */
export interface SegmentPlace {
  readonly segment: number
  readonly offset: number
  readonly length: number
}

const digestLength = 64

const openDescriptor = promisify(open)
const writeBytes = promisify(write)
const syncData = promisify(fdatasync)
const remove = promisify(rm)

interface Segment {
  readonly number: number
  readonly descriptor: number
  bytes: number
  /** Bytes of records that are not written anew elsewhere. */
  live: number
}

/** Records as bytes in files that only grow: cases, their participants, letters. Each is made certain by itself, since none is read before it is wanted. */
export class Segments {
  readonly #folder: () => string
  readonly #signer: Signer
  readonly #fullBytes: number
  readonly #held = new Map<number, Segment>()
  #current: Segment | undefined

  constructor(folder: () => string, signer: Signer, fullBytes: number) {
    this.#folder = folder
    this.#signer = signer
    this.#fullBytes = fullBytes
  }

  /** Opens the segments that count. One that is missing is found missing when a record is read out of it. */
  async load(marks: readonly { number: number; bytes: number }[]): Promise<void> {
    for (const { number, bytes } of marks) {
      const descriptor = await this.#open(number, 0)
      if (descriptor === undefined) continue
      const segment = { number, descriptor, bytes, live: 0 }
      this.#held.set(number, segment)
      if (!this.#current || this.#current.number < number) this.#current = segment
    }
  }

  marks(): { number: number; bytes: number }[] {
    return [...this.#held.values()].map(({ number, bytes }) => ({ number, bytes }))
  }

  encode<K extends FiledKind>(kind: K, record: Records[K]): Buffer {
    const json = JSON.stringify(record)
    return Buffer.from(`${this.#signer.digest(label(kind, json))}${json}`)
  }

  /** Appends encoded records; they can be read when it resolves, and are certain after `sync`. */
  async append(records: readonly Buffer[]): Promise<SegmentPlace[]> {
    const segment = await this.#roomFor()
    const content = Buffer.concat(records)
    for (let done = 0; done < content.length; ) {
      const left = content.length - done
      done += (await writeBytes(segment.descriptor, content, done, left, segment.bytes + done)).bytesWritten
    }
    const places = records.map(({ length }) => {
      const place = { segment: segment.number, offset: segment.bytes, length }
      segment.bytes += length
      segment.live += length
      return place
    })
    return places
  }

  async sync(): Promise<void> {
    if (this.#current) await syncData(this.#current.descriptor)
  }

  /** Undefined where it is not what was written. */
  read<K extends FiledKind>(kind: K, { segment, offset, length }: SegmentPlace): Records[K] | undefined {
    const held = this.#held.get(segment)
    if (!held) return undefined
    const bytes = Buffer.allocUnsafe(length)
    if (readSync(held.descriptor, bytes, 0, length, offset) !== length) return undefined
    const json = bytes.toString('utf8', digestLength)
    if (bytes.toString('latin1', 0, digestLength) !== this.#signer.digest(label(kind, json))) return undefined
    return JSON.parse(json)
  }

  /** What was written there counts (again). */
  keep({ segment, length }: SegmentPlace): void {
    const held = this.#held.get(segment)
    if (held) held.live += length
  }

  release({ segment, length }: SegmentPlace): void {
    const held = this.#held.get(segment)
    if (held) held.live -= length
  }

  /** A full segment of which less than half is live, if there is one. */
  wasteful(): number | undefined {
    for (const { number, bytes, live } of this.#held.values())
      if (number !== this.#current?.number && live > 0 && live * 2 < bytes) return number
    return undefined
  }

  /** Lets go of the full segments in which nothing is live: no head may name them any more. */
  async drop(numbers: readonly number[]): Promise<void> {
    for (const number of numbers) {
      const held = this.#held.get(number)
      if (held) closeSync(held.descriptor)
      this.#held.delete(number)
      await remove(this.#file(number), { force: true })
    }
  }

  dead(): number[] {
    const dead = [...this.#held.values()].filter(
      ({ number, live }) => live === 0 && number !== this.#current?.number,
    )
    return dead.map(({ number }) => number)
  }

  close(): void {
    for (const { descriptor } of this.#held.values()) closeSync(descriptor)
    this.#held.clear()
  }

  async #roomFor(): Promise<Segment> {
    if (this.#current && this.#current.bytes < this.#fullBytes) return this.#current
    if (this.#current) await syncData(this.#current.descriptor)
    const number = Math.max(0, ...this.#held.keys()) + 1
    const descriptor = await this.#open(number, constants.O_CREAT | constants.O_TRUNC)
    if (descriptor === undefined) throw new Error(`segment ${number} cannot be made`)
    this.#current = { number, descriptor, bytes: 0, live: 0 }
    this.#held.set(number, this.#current)
    return this.#current
  }

  async #open(number: number, flags: number): Promise<number | undefined> {
    try {
      return await openDescriptor(this.#file(number), constants.O_RDWR | flags, 0o600)
    } catch (error) {
      if (flags === 0) return undefined
      throw error
    }
  }

  #file(number: number): string {
    return join(this.#folder(), `cases.${number}`)
  }
}

/** The name before it keeps a record from ever passing for one of another kind, or for a line of the journal. */
function label(kind: FiledKind, json: string): string {
  return `${kind} ${json}`
}
